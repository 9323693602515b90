package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.backend.process.RunUser;
import dev.slipway.wire.work.ProbeWork;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TechnologiesTest {
    @TempDir
    private Path folder;

    @Test
    void tellsWhichProgramsAreNotInstalledAndHearsWhenTheyAre() throws IOException {
        Path terraform = folder.resolve("terraform");
        Path tofu = folder.resolve("tofu");
        var technologies = technologies(Map.of("terraform", terraform, "tofu", tofu));
        assertThat(technologies.offered())
                .containsExactly("echo", "opentofu", "shell", "terraform", ProbeWork.TECHNOLOGY);
        assertThat(technologies.missing()).containsExactly("opentofu", "terraform");
        Files.writeString(tofu, "#!/bin/sh\n");
        assertThat(technologies.missing()).as("a file that cannot be run").contains("opentofu");
        assertThat(tofu.toFile().setExecutable(true)).isTrue();
        assertThat(technologies.missing()).containsExactly("terraform");
    }

    private Technologies technologies(Map<String, Path> programs) {
        var config = AgentConfig.of(URI.create("http://127.0.0.1:1"), () -> "token", folder, "test")
                .withPrograms(programs);
        return Technologies.of(config, folder, new RunUser(null, -1, -1), HttpClient.newHttpClient());
    }
}
