package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.SampleRepository;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that knows the one before finds the same as one that knows nothing, and reads less. */
class RescanTest {
    private static final String SERVICE = "apiVersion: v1\nkind: Service\nmetadata:\n  name: ";

    @TempDir
    Path temp;

    private final RepositoryScan scan = new RepositoryScan();
    private SampleRepository origin;
    private Mirror mirror;

    @BeforeEach
    void makeRepository() {
        origin = SampleRepository.in(temp.resolve("origin"))
                .write("net/main.tf", variable("a"))
                .write("chart/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n")
                .write("chart/values.yaml", "a: 1\n")
                .write("k8s/web.yaml", SERVICE + "web\n")
                .write("src/Main.java", "class Main {}\n");
        mirror = new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20)).mirror(origin.url());
    }

    private static String variable(String name) {
        return "variable \"" + name + "\" {\n  type = string\n}\n";
    }

    private ScanResult scan() {
        String commit = origin.commit();
        mirror.fetch(null);
        return scan.scan(mirror, commit);
    }

    private ScanResult afresh(ScanResult known) {
        return new RepositoryScan().scan(mirror, known.commit());
    }

    @Test
    void readsOnlyWhatTheScannersNeedThatLookIntoTheChange() {
        int whole = scan().filesRead();
        origin.write("net/main.tf", variable("b"));
        var changed = scan();
        assertThat(changed.filesRead()).isEqualTo(1).isLessThan(whole);
        assertThat(changed.assets()).isEqualTo(afresh(changed).assets());
        origin.write("src/Main.java", "class Main { int x; }\n");
        var untouched = scan();
        assertThat(untouched.filesRead()).isZero();
        assertThat(untouched.assets()).isEqualTo(changed.assets());
        assertThat(untouched.paths()).isEqualTo(afresh(untouched).paths());
    }

    @Test
    void looksAtEverythingWhenFilesComeOrGo() {
        origin.commit();
        origin.git("mv", "k8s", "templates");
        scan();
        origin.write("Chart.yaml", "apiVersion: v2\nname: d\nversion: 1.0.0\n");
        var more = scan();
        assertThat(more.assets()).extracting(ScannedAsset::kind).containsExactlyInAnyOrder("helm", "helm", "terraform");
        origin.git("rm", "--quiet", "Chart.yaml");
        assertThat(scan().assets())
                .extracting(ScannedAsset::kind)
                .containsExactlyInAnyOrder("helm", "kubernetes", "terraform");
    }

    @Test
    void theSameCommitAndAnEarlierOneAreFoundAsTheyAre() {
        var first = scan();
        origin.write("net/main.tf", variable("b"));
        scan();
        var back = scan.scan(mirror, first.commit());
        assertThat(back.assets()).isEqualTo(first.assets());
        assertThat(scan.scan(mirror, first.commit()).assets()).isEqualTo(first.assets());
    }

    @Test
    void whateverChangesTheResultIsThatOfAFreshScan() {
        var random = new Random(7);
        scan();
        for (int round = 0; round < 25; round++) {
            switch (random.nextInt(6)) {
                case 0 ->
                    origin.write("net/main.tf", variable("v" + round) + (random.nextBoolean() ? "broken {\n" : ""));
                case 1 ->
                    origin.write("chart/values.yaml", "v" + round + ": [1" + (random.nextBoolean() ? "]" : "") + "\n");
                case 2 -> origin.write("k8s/web.yaml", SERVICE + "s" + round + "\n");
                case 3 -> origin.write("more" + round + "/main.tf", variable("m"));
                case 4 -> origin.write("src/Main.java", "class Main { int x" + round + "; }\n");
                default -> origin.git("mv", "-k", "k8s/web.yaml", "k8s/web" + round + ".yaml");
            }
            var known = scan();
            var fresh = afresh(known);
            assertThat(known.assets()).as("round %d", round).isEqualTo(fresh.assets());
            assertThat(known.paths()).containsExactlyInAnyOrderElementsOf(fresh.paths());
        }
    }
}
