package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.backend.process.RunUser;
import dev.slipway.agent.fake.AgentStage;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.tech.Programs;
import dev.slipway.agent.tech.Sources;
import dev.slipway.wire.work.GrainWork.Action;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that has only OpenTofu, a fake of it, and what its runs share. */
class SharedPluginsTest {
    private static final String NO_PROVIDER = "resource \"terraform_data\" \"it\" {}\n";
    private static final String PROVIDER = "resource \"random_id\" \"it\" {}\n";

    private final AgentStage stage = AgentStage.open();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void machineWithOnlyOpenTofuRunsItsGrainsAndSaysWhatTerraformGrainsMiss() throws Exception {
        assertThat(prepared(TerraformTool.OPENTOFU, NO_PROVIDER, "a"))
                .extracting(step -> Path.of(step.command().getFirst()).getFileName() + " "
                        + step.command().get(1))
                .containsExactly("tofu init", "tofu apply");
        assertThatThrownBy(() -> prepared(TerraformTool.TERRAFORM, NO_PROVIDER, "b"))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("'terraform' is not installed");
    }

    @Test
    void initsThatMayDownloadProvidersWaitForEachOther() throws Exception {
        var first = start(prepared(TerraformTool.OPENTOFU, PROVIDER, "a").getFirst());
        var second = start(prepared(TerraformTool.OPENTOFU, PROVIDER, "b").getFirst());
        assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(0);
        assertThat(Files.readAllLines(folder.resolve("plugins/told")))
                .containsExactly("begins", "ends", "begins", "ends");
    }

    @Test
    void initWithoutProvidersNeitherWaitsNorTouchesTheSharedFolder() throws Exception {
        var init = prepared(TerraformTool.OPENTOFU, NO_PROVIDER, "a").getFirst();
        assertThat(init.command()).noneMatch(word -> word.contains("flock"));
        assertThat(init.environment()).containsEntry("TF_PLUGIN_CACHE_DIR", "");
    }

    @Test
    void callsOfModulesAndListedProvidersCountAsNeeded() throws Exception {
        assertThat(needs("module \"m\" {\n  source = \"./m\"\n}\n")).isTrue();
        assertThat(needs("terraform {\n  required_providers {}\n}\n")).isTrue();
        assertThat(needs("provider \"aws\" {}\n")).isTrue();
        assertThat(needs("resource \"terraform_data\" \"broken\" {\n")).isTrue();
        assertThat(needs("data \"terraform_remote_state\" \"s\" {}\nvariable \"v\" {}\n"))
                .isFalse();
    }

    private boolean needs(String text) throws IOException {
        return NeededProviders.any(List.of(Files.writeString(folder.resolve("main.tf"), text)));
    }

    private List<Step> prepared(TerraformTool tool, String module, String run) throws IOException, RunRefused {
        Path tofu = folder.resolve("bin/tofu");
        Files.createDirectories(tofu.getParent());
        Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(tofu, """
                #!/bin/sh
                echo begins >>"$TF_PLUGIN_CACHE_DIR/told"
                sleep 0.3
                echo ends >>"$TF_PLUGIN_CACHE_DIR/told"
                """);
        Files.setPosixFilePermissions(tofu, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (!Files.exists(folder.resolve("bin/flock"))) {
            Files.createSymbolicLink(folder.resolve("bin/flock"), Path.of("/usr/bin/flock"));
        }
        var programs =
                new Programs(Map.of(), List.of(tofu.getParent()), new RunUser(null, -1, -1), folder.resolve("shelf"));
        var sources = new Sources(new GitMirrors(stage.data().resolve("mirrors")));
        var place = new TerraformPlace(
                programs,
                sources,
                folder.resolve("plugins"),
                new InitShelf(folder.resolve("inits")),
                HttpClient.newHttpClient(),
                1);
        return new TerraformRunner(tool, place)
                .open(
                        stage.work(tool.key(), Action.DEPLOY, stage.module(module), Map.of(), "{}", List.of()),
                        Files.createDirectory(folder.resolve(run)))
                .prepare();
    }

    private Process start(Step step) throws IOException {
        var builder = new ProcessBuilder(step.command())
                .directory(step.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(step.environment());
        return builder.start();
    }
}
