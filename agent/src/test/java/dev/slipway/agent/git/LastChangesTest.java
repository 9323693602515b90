package dev.slipway.agent.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who changed which file last, read from a real history. */
class LastChangesTest {
    @TempDir
    Path temp;

    private SampleRepository origin;
    private Mirror mirror;

    @BeforeEach
    void makeRepository() {
        origin = SampleRepository.in(temp.resolve("origin"));
        mirror = new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20)).mirror(origin.url());
    }

    @Test
    void namesTheNewestCommitOfEachFile() {
        String first = origin.write("a.yaml", "1").write("b.yaml", "1").commit();
        String second = origin.write("b.yaml", "2").commit();
        var changes = changes(null, second, "a.yaml", "b.yaml");
        assertThat(commits(changes)).containsExactlyInAnyOrderEntriesOf(Map.of("a.yaml", first, "b.yaml", second));
        assertThat(changes.values()).allSatisfy(change -> {
            assertThat(change.author()).isEqualTo("ada@example.org");
            assertThat(change.when()).isBetween(Instant.now().minusSeconds(600), Instant.now());
        });
    }

    @Test
    void leavesOutFilesThatNobodyAskedForOrThatAreNotThere() {
        String commit = origin.write("a.yaml", "1").write("c.yaml", "1").commit();
        assertThat(changes(null, commit, "a.yaml", "nowhere.yaml")).containsOnlyKeys("a.yaml");
        assertThat(mirror.lastChanges(null, commit, Set.of())).isEmpty();
    }

    @Test
    void looksNoFurtherBackThanAnEarlierCommit() {
        String first = origin.write("a.yaml", "1").write("b.yaml", "1").commit();
        String second = origin.write("b.yaml", "2").commit();
        assertThat(changes(first, second, "a.yaml", "b.yaml")).containsOnlyKeys("b.yaml");
    }

    @Test
    void looksThroughAllWhereTheEarlierCommitIsNotInTheMirror() {
        String commit = origin.write("a.yaml", "1").commit();
        String unknown = "0123456789012345678901234567890123456789";
        assertThat(commits(changes(unknown, commit, "a.yaml"))).containsExactly(Map.entry("a.yaml", commit));
    }

    @Test
    void takesNamesAsTheyAreWritten() {
        String odd = "blueprints/größe ⚓ [1]*.yaml";
        String spaced = " leading.yaml";
        String commit = origin.write(odd, "1").write(spaced, "1").commit();
        assertThat(commits(changes(null, commit, odd, spaced)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(odd, commit, spaced, commit));
    }

    @Test
    void aFileThatWentAndCameBackWasChangedLastWhenItCameBack() {
        origin.write("a.yaml", "1").commit();
        origin.git("rm", "--quiet", "a.yaml");
        origin.commit();
        String back = origin.write("a.yaml", "1").commit();
        assertThat(commits(changes(null, back, "a.yaml"))).containsExactly(Map.entry("a.yaml", back));
    }

    @Test
    void listsJustTheFilesAskedFor() {
        String commit = origin.write("a.yaml", "12345").write("b.yaml", "1").commit();
        mirror.fetch(null);
        assertThat(mirror.files(commit, List.of("a.yaml", "nowhere.yaml")))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.path()).isEqualTo("a.yaml");
                    assertThat(file.size()).isEqualTo(5);
                });
        assertThat(mirror.files(commit, List.of())).isEmpty();
    }

    private Map<String, FileChange> changes(@Nullable String since, String commit, String... paths) {
        mirror.fetch(null);
        return mirror.lastChanges(since, commit, Set.of(paths));
    }

    private static Map<String, String> commits(Map<String, FileChange> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().commit()));
    }
}
