package dev.slipway.cli;

import dev.slipway.wire.environment.EnvironmentBody;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "environments", description = "Lists the environments of a space")
final class Environments implements Runnable {
    @Mixin
    private Server server = new Server();

    @Option(
            names = "--space",
            required = true,
            defaultValue = "${SLIPWAY_SPACE}",
            description = "the space (or SLIPWAY_SPACE)")
    private String space = "";

    @Option(names = "--show-ended", description = "also those that have ended")
    private boolean showEnded;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var found = List.of(server.get(
                "/api/spaces/" + Server.segment(space) + "/environments?filter=all", EnvironmentBody[].class));
        var shown = found.stream()
                .filter(environment -> showEnded || !hasEnded(environment))
                .toList();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Server.JSON.writeValueAsString(shown));
        } else {
            shown.forEach(environment -> out.println(line(environment)));
        }
        out.flush();
    }

    private static boolean hasEnded(EnvironmentBody environment) {
        return environment.details().computedStatus().contains("Ended");
    }

    private static String line(EnvironmentBody environment) {
        var details = environment.details();
        var name = details.definition().metadata().name();
        return "%s  %-20s  %-28s  %s"
                .formatted(
                        environment.id(),
                        details.computedStatus(),
                        name,
                        environment.owner().email());
    }
}
