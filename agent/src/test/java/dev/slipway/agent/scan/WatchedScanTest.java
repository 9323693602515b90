package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.SampleRepository;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Stage;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Stopped;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that somebody watches tells how far it is and ends when it is told to. */
class WatchedScanTest {
    private static final int FILES = 20_000;

    @TempDir
    Path temp;

    private final Watch watch = new Watch(Step.FETCHING);
    private final List<Stage> stages = new CopyOnWriteArrayList<>();
    private Mirror mirror;
    private String commit;

    /** A scanner that wants everything, and does something at each file. */
    private record Curious(String key, Consumer<SourceFile> look) implements AssetScanner {
        @Override
        public boolean wants(TreeEntry entry) {
            return true;
        }

        @Override
        public List<ScannedAsset> scan(SourceFiles files) {
            files.read().forEach(look);
            return List.of();
        }
    }

    @BeforeEach
    void makeRepository() {
        var origin = SampleRepository.in(temp.resolve("origin"))
                .write("a/main.tf", "")
                .write("b/main.tf", "# b");
        commit = origin.commit();
        mirror = new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20)).mirror(origin.url());
        watch.during(() -> {
            mirror.fetch(null);
            return commit;
        });
    }

    private ScanResult scan(AssetScanner... scanners) {
        var scan = new RepositoryScan(List.of(scanners), ScanLimits.USUAL);
        return watch.during(() -> scan.scan(mirror, commit));
    }

    @Test
    void tellsWhichScannerLooksAndHowManyFilesWereRead() {
        scan(
                new Curious("first", _ -> stages.add(watch.stage())),
                new Curious("second", _ -> stages.add(watch.stage())));
        assertThat(stages).hasSize(4).allSatisfy(stage -> {
            assertThat(stage.step()).isEqualTo(Step.SCANNING);
            assertThat(stage.total()).isEqualTo(2);
            assertThat(stage.done()).isBetween(1, 2);
            assertThat(stage.with()).isIn("first", "second");
        });
        assertThat(watch.stage().step()).isEqualTo(Step.COMPARING);
    }

    @Test
    void endsInTheMiddleOfAScannerAndScansTheSameAfterwards() {
        var seen = new ArrayList<String>();
        assertThatThrownBy(() -> scan(new Curious("curious", file -> {
                    seen.add(file.path());
                    watch.stop();
                })))
                .isInstanceOf(Stopped.class);
        assertThat(seen).containsExactly("a/main.tf");
        assertThat(new RepositoryScan().scan(mirror, commit).assets()).hasSize(2);
    }

    @Test
    void endsWhileManyFilesAreReadAndLeavesTheMirrorSound() throws Exception {
        var entries = many();
        var read = new ArrayList<TreeEntry>();
        assertThatThrownBy(() -> watch.during(() -> {
                    mirror.blobs(entries, 1000, (entry, _) -> {
                        read.add(entry);
                        if (read.size() == 100) {
                            watch.stop();
                        }
                    });
                    return read;
                }))
                .isInstanceOf(Stopped.class);
        assertThat(read.size()).isBetween(100, FILES - 1);
        assertThat(mirror.has(commit)).isTrue();
        assertThat(mirror.tree(commit)).hasSize(2);
    }

    /** One file, very often: the pipe from Git fills long before the end. */
    private List<TreeEntry> many() {
        return Collections.nCopies(FILES, mirror.tree(commit).getFirst());
    }
}
