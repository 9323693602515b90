package dev.slipway.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "end", description = "Ends an environment and destroys what it made")
final class End implements Runnable {
    @Mixin
    private Server server = new Server();

    @Option(
            names = "--space",
            required = true,
            defaultValue = "${SLIPWAY_SPACE}",
            description = "the space (or SLIPWAY_SPACE)")
    private String space = "";

    @Parameters(paramLabel = "ENVIRONMENT", description = "id of the environment")
    private String environment = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        server.delete("/api/spaces/" + Server.segment(space) + "/environments/" + Server.segment(environment));
        spec.commandLine().getOut().println("Ending " + environment + ".");
    }
}
