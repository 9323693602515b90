package dev.slipway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsPortsFromOneStartToTheNext() throws Exception {
        var demo = DemoFolder.open(folder);
        var first = demo.ports(null, null, true);

        assertThat(demo.ports(null, null, true)).isEqualTo(first);
        assertThat(demo.ports(first.slipway(), first.gitlab(), true)).isEqualTo(first);
        assertThat(first.slipway()).isNotEqualTo(first.gitlab());
    }

    @Test
    void refusesAnotherPortBecauseGitLabKnowsTheAddress() throws Exception {
        var demo = DemoFolder.open(folder);
        var ports = demo.ports(null, null, true);

        assertThatThrownBy(() -> demo.ports(ports.slipway() + 1, null, true))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("--port " + ports.slipway())
                .hasMessageContaining("--data");
    }

    @Test
    void writesFilesForItsOwnerOnlyAndWhole() throws Exception {
        var demo = DemoFolder.open(folder);

        demo.write("demo.json", Map.of("admin_token", "slw_1"));

        assertThat(folder.resolve("demo.json")).content().contains("slw_1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("demo.json"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }

    @Test
    void letsTheUserOfTheRunsWalkThroughButNotLook() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        DemoFolder.open(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void stopsAProcessThatAKilledDemoLeftButNotAStrangerWithItsNumber() throws Exception {
        var demo = DemoFolder.open(folder);
        var left = new ProcessBuilder("sleep", "600").start();
        var stranger = new ProcessBuilder("sleep", "600").start();
        var remembered = LeftProcess.of(stranger.toHandle());
        demo.remember(List.of(
                LeftProcess.of(left.toHandle()),
                new LeftProcess(remembered.pid(), remembered.started().minusSeconds(60))));

        demo.stopWhatIsLeft();

        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }
}
