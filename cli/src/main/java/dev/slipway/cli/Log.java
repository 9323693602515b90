package dev.slipway.cli;

import dev.slipway.wire.environment.LogLineBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "log", description = "Prints the log of an environment's grain")
final class Log implements Runnable {
    @Mixin
    private Server server = new Server();

    @Option(
            names = "--space",
            required = true,
            defaultValue = "${SLIPWAY_SPACE}",
            description = "the space (or SLIPWAY_SPACE)")
    private String space = "";

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "id of the environment")
    private String environment = "";

    @Parameters(index = "1", paramLabel = "GRAIN", description = "name of the grain")
    private String grain = "";

    @Option(names = "--after", defaultValue = "0", description = "only lines behind this one")
    private long after;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var path = "/api/spaces/" + Server.segment(space) + "/environments/" + Server.segment(environment) + "/grains/"
                + Server.segment(grain) + "/log?after=" + after;
        var out = spec.commandLine().getOut();
        try (var lines = server.lines(path)) {
            lines.filter(line -> !line.isBlank())
                    .map(line -> Server.JSON.readValue(line, LogLineBody.class))
                    .forEach(line -> out.println(line.text()));
        }
        out.flush();
    }
}
