package dev.slipway.cli;

import dev.slipway.wire.identity.SessionBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "whoami", description = "Tells whose token this is, and the spaces it opens")
final class WhoAmI implements Runnable {
    @Mixin
    private Server server = new Server();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var session = server.get("/api/session", SessionBody.class);
        var user = session.user();
        if (user == null) {
            throw new ApiFailure(
                    "The server does not know this token. It may have expired: make another on the page 'My tokens'.");
        }
        var out = spec.commandLine().getOut();
        out.println(user.email() + " (" + user.accountRole() + ")");
        session.spaces()
                .forEach(space ->
                        out.printf("  %-24s %s%n", space.name(), space.spaceRole() == null ? "" : space.spaceRole()));
        out.flush();
    }
}
