package dev.slipway.agent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    @TempDir
    Path temp;

    private SampleRepository origin;
    private Mirror mirror;

    @BeforeEach
    void makeRepository() {
        origin = SampleRepository.in(temp.resolve("origin"));
        mirror = mirrors().mirror(origin.url());
    }

    @Test
    void fetchesBranchesAndTagsAndForgetsWhatIsGone() {
        String first = origin.write("a.tf", "a").commit();
        origin.git("branch", "feature/one");
        origin.git("tag", "-a", "v1", "-m", "one");
        mirror.fetch(null);
        assertThat(mirror.branches()).containsExactly(Map.entry("feature/one", first), Map.entry("main", first));
        assertThat(mirror.resolve("v1")).isEqualTo(first);
        assertThat(mirror.resolve("feature/one")).isEqualTo(first);
        assertThat(mirror.resolve(first)).isEqualTo(first);
        assertThat(mirror.has(first)).isTrue();

        origin.git("branch", "-D", "feature/one");
        String second = origin.write("b.tf", "b").commit();
        mirror.fetch(null);
        assertThat(mirror.branches()).containsExactly(Map.entry("main", second));
    }

    @Test
    void tellsWhetherACommitContainsAnother() {
        String first = origin.write("a.tf", "a").commit();
        String second = origin.write("b.tf", "b").commit();
        mirror.fetch(null);
        assertThat(mirror.isAncestor(first, second)).isTrue();
        assertThat(mirror.isAncestor(first, first)).isTrue();
        assertThat(mirror.isAncestor(second, first)).isFalse();
        assertThat(mirror.isAncestor("0".repeat(40), first)).isFalse();
    }

    @Test
    void showsPrivateCodeToNoOtherUserOfTheMachine() throws IOException {
        origin.write("a.tf", "a").commit();
        mirror.fetch(null);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("mirrors"))))
                .isEqualTo("rwx------");
    }

    @Test
    void fetchesOneBranchTagOrCommit() {
        String first = origin.write("a.tf", "a").commit();
        origin.git("tag", "v1");
        String second = origin.write("b.tf", "b").commit();
        assertThat(mirror.fetch(null, "main")).isEqualTo(second);
        assertThat(mirror.fetch(null, "v1")).isEqualTo(first);
        assertThat(mirror.fetch(null, first)).isEqualTo(first);
        assertThat(mirror.branches()).containsOnlyKeys("main");
    }

    @Test
    void followsABranchThatWasRewritten() {
        origin.write("a.tf", "a").commit();
        mirror.fetch(null, "main");
        origin.write("a.tf", "other");
        origin.git("commit", "--quiet", "--all", "--amend", "--message", "Rewritten");
        assertThat(mirror.fetch(null, "main"))
                .isEqualTo(origin.git("rev-parse", "HEAD").strip());
    }

    @Test
    void tellsApartWhatCanGoWrong() {
        assertFails(() -> mirror.fetch(null), GitFailure.EMPTY);
        assertFails(() -> mirror.fetch(null, "main"), GitFailure.EMPTY);
        String commit = origin.write("a.tf", "a").commit();
        assertFails(() -> mirror.fetch(null, "nowhere"), GitFailure.UNKNOWN_REF);
        mirror.fetch(null);
        assertFails(() -> mirror.resolve("nowhere"), GitFailure.UNKNOWN_REF);
        assertFails(() -> mirror.tree("0".repeat(39) + "1"), GitFailure.UNKNOWN_REF);
        assertFails(() -> mirror.export(commit, "missing", temp.resolve("x")), GitFailure.UNKNOWN_PATH);
        assertFails(() -> mirror.export(commit, "../..", temp.resolve("x")), GitFailure.UNKNOWN_PATH);
        assertFails(
                () -> mirrors().mirror("file://" + temp.resolve("no-such")).fetch(null),
                GitFailure.NOT_FOUND_OR_INVISIBLE);
    }

    @Test
    void takesNoNameThatGitWouldReadAsMore() {
        origin.write("a.tf", "a").commit();
        mirror.fetch(null);
        for (String name : List.of("main~0", "main^", "--all", "main:a.tf", "a..b", "", "@{-1}", "ma*n", "a\nb")) {
            assertFails(() -> mirror.resolve(name), GitFailure.UNKNOWN_REF);
            assertFails(() -> mirror.fetch(null, name), GitFailure.UNKNOWN_REF);
            assertThat(mirror.has(name)).isFalse();
        }
    }

    @Test
    void listsFilesWithKindAndSize() throws IOException {
        origin.write("a b/ü.tf", "12345").write("run.sh", "#!/bin/sh");
        assertThat(origin.folder().resolve("run.sh").toFile().setExecutable(true))
                .isTrue();
        Files.createSymbolicLink(origin.folder().resolve("link"), Path.of("run.sh"));
        String inner =
                SampleRepository.in(temp.resolve("inner")).write("x", "x").commit();
        origin.git("update-index", "--add", "--cacheinfo", "160000," + inner + ",sub");
        origin.git("add", "a b", "run.sh", "link");
        origin.git("commit", "--quiet", "--message", "All kinds");
        String commit = mirror.fetch(null, "main");
        assertThat(mirror.tree(commit))
                .extracting(TreeEntry::path, TreeEntry::kind, TreeEntry::size)
                .containsExactly(
                        tuple("a b/ü.tf", TreeEntry.Kind.FILE, 5L),
                        tuple("link", TreeEntry.Kind.SYMLINK, 6L),
                        tuple("run.sh", TreeEntry.Kind.EXECUTABLE, 9L),
                        tuple("sub", TreeEntry.Kind.SUBMODULE, 0L));
        assertThat(mirror.tree(commit).getFirst().folder()).isEqualTo("a b");
        assertThat(mirror.tree(commit).getLast().folder()).isEqualTo(".");
    }

    @Test
    void readsManyContentsAtOnceButNoneThatIsTooLarge() {
        IntStream.range(0, 300).forEach(n -> origin.write("f" + n, "content " + n));
        origin.write("big", "x".repeat(5000)).write("empty", "");
        String commit = origin.commit();
        mirror.fetch(null, "main");
        Map<String, String> read = new HashMap<>();
        mirror.blobs(
                mirror.tree(commit),
                1000,
                (entry, bytes) -> read.put(entry.path(), new String(bytes, StandardCharsets.UTF_8)));
        assertThat(read).hasSize(301).containsEntry("f299", "content 299").containsEntry("empty", "");
    }

    @Test
    void exportsTheWholeTreeAndPointsAtThePart() throws IOException {
        origin.write("modules/a/main.tf", "a")
                .write("modules/b/main.tf", "b")
                .write(".gitattributes", "*.tf export-ignore");
        String commit = origin.commit();
        mirror.fetch(null, "main");
        Path part = mirror.export(commit, "modules/a", temp.resolve("out"));
        assertThat(part).isEqualTo(temp.resolve("out/modules/a"));
        assertThat(part.resolve("main.tf")).hasContent("a");
        assertThat(temp.resolve("out/modules/b/main.tf")).hasContent("b");
        assertThat(temp.resolve("out/.git")).doesNotExist();
        try (Stream<Path> left = Files.list(temp.resolve("mirrors"))) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("index-"));
        }
    }

    @Test
    void exportsWithinMilliseconds() {
        String commit = origin.write("main.tf", "a").commit();
        mirror.fetch(null, "main");
        long best = IntStream.range(0, 8)
                .mapToLong(round -> {
                    long start = System.nanoTime();
                    mirror.export(commit, ".", temp.resolve("speed" + round));
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(60));
    }

    @Test
    void carriesOnAfterAKilledFetchLeftItsLocksBehind() throws IOException {
        origin.write("a.tf", "a").commit();
        mirror.fetch(null, "main");
        Path folder = mirrorFolder();
        Files.write(folder.resolve("refs/heads/main.lock"), new byte[0]);
        Files.write(folder.resolve("packed-refs.lock"), new byte[0]);
        String second = origin.write("b.tf", "b").commit();
        assertThat(mirror.fetch(null, "main")).isEqualTo(second);
    }

    @Test
    void buildsADamagedMirrorAnew() throws IOException {
        String commit = origin.write("a.tf", "content").commit();
        mirror.fetch(null, "main");
        destroyObjects();
        assertFails(() -> mirror.tree(commit), GitFailure.DAMAGED);
        assertThat(mirror.has(commit)).isFalse();
        mirror.fetch(null, "main");
        assertThat(mirror.tree(commit)).hasSize(1);
        Files.delete(mirrorFolder().resolve("HEAD"));
        assertThat(mirror.fetch(null, "main")).isEqualTo(commit);
    }

    @Test
    void letsManyThreadsFetchAtOnce() throws InterruptedException {
        String commit = origin.write("a.tf", "content").commit();
        List<Thread> threads = IntStream.range(0, 6)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> mirrors().mirror(origin.url()).fetch(null)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(mirror.resolve("main")).isEqualTo(commit);
    }

    private GitMirrors mirrors() {
        return new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20));
    }

    private Path mirrorFolder() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("mirrors"))) {
            return files.filter(file -> file.toString().endsWith(".git"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void destroyObjects() throws IOException {
        try (Stream<Path> files = Files.walk(mirrorFolder().resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void assertFails(ThrowingCallable call, GitFailure failure) {
        assertThatThrownBy(call)
                .asInstanceOf(type(GitException.class))
                .satisfies(thrown ->
                        assertThat(thrown.failure()).as(thrown.getMessage()).isEqualTo(failure));
    }
}
