package dev.slipway.agent;

import dev.slipway.agent.backend.process.RunUser;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.Programs;
import dev.slipway.agent.tech.Sources;
import dev.slipway.agent.tech.echo.EchoRunner;
import dev.slipway.agent.tech.shell.ShellRunner;
import dev.slipway.agent.tech.terraform.InitShelf;
import dev.slipway.agent.tech.terraform.TerraformPlace;
import dev.slipway.agent.tech.terraform.TerraformRunner;
import dev.slipway.agent.tech.terraform.TerraformTool;
import dev.slipway.wire.work.ProbeWork;
import java.io.File;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agent can run: the one place that lists the technologies. */
record Technologies(Map<String, GrainRunner> byKey) {
    static Technologies of(AgentConfig config, Path pluginCache, RunUser user, HttpClient client) {
        var programs = new Programs(
                config.programs(), searchPath(config), user, config.data().resolve("programs"));
        var sources = new Sources(new GitMirrors(config.data().resolve("mirrors")));
        var terraform = new TerraformPlace(
                programs,
                sources,
                pluginCache,
                new InitShelf(config.data().resolve("inits")),
                client,
                config.stateRetries());
        List<GrainRunner> runners = List.of(
                new TerraformRunner(TerraformTool.TERRAFORM, terraform),
                new TerraformRunner(TerraformTool.OPENTOFU, terraform),
                new ShellRunner(programs),
                new EchoRunner());
        return new Technologies(runners.stream().collect(Collectors.toMap(GrainRunner::key, Function.identity())));
    }

    /** Where the agent itself looks for commands, then where its runs do. */
    private static List<Path> searchPath(AgentConfig config) {
        String own = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream((own + File.pathSeparator + config.searchPath()).split(File.pathSeparator, -1))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .distinct()
                .toList();
    }

    /** What a server is told: the technologies, and probes, which every agent can do. */
    List<String> offered() {
        return Stream.concat(keys().stream(), Stream.of(ProbeWork.TECHNOLOGY)).toList();
    }

    /** Those whose program is not installed. Orders for them are taken all the same, and refused with how to get it. */
    List<String> missing() {
        return byKey.values().stream()
                .filter(runner -> !runner.isReady())
                .map(GrainRunner::key)
                .sorted()
                .toList();
    }

    List<String> keys() {
        return byKey.keySet().stream().sorted().toList();
    }
}
