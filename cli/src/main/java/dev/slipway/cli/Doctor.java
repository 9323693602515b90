package dev.slipway.cli;

import dev.slipway.wire.doctor.DoctorBody;
import dev.slipway.wire.doctor.DoctorRequest;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = {
            "Examines whether a repository can be reached, and says what mends what is in the way.",
            "Ends with 0 when it can be read and cloned, else with 1."
        })
final class Doctor implements Callable<Integer> {
    private static final int WIDTH = 96;

    @Mixin
    private Server server = new Server();

    @Parameters(index = "0", paramLabel = "SPACE", description = "the space")
    private String space = "";

    @Parameters(
            index = "1",
            paramLabel = "REPOSITORY",
            description = "name of a connected repository, or any form of a project's address")
    private String repository = "";

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description =
                    "environment variable with an access token of the Git host to look with, instead of your own grant")
    private @Nullable String tokenVariable;

    @Option(names = "--credential", description = "kept credential to look with")
    private @Nullable String credential;

    @Option(names = "--as-connection", description = "look with the connection's own access")
    private boolean asConnection;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean address = repository.contains("://") || repository.matches("[^/\\s]+@[^/:\\s]+:.+");
        var request = new DoctorRequest(
                address ? repository : null, address ? null : repository, token(), credential, asConnection);
        var report =
                server.post("/api/spaces/" + Server.segment(space) + "/repositories/doctor", request, DoctorBody.class);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Server.JSON.writeValueAsString(report));
        } else {
            print(out, report);
        }
        out.flush();
        return report.verdict().equals("ok") || report.verdict().equals("warning") ? 0 : 1;
    }

    /** Never an argument, which everybody on the machine could read. */
    private @Nullable String token() {
        if (tokenVariable == null) {
            return null;
        }
        String token = System.getenv(tokenVariable);
        if (token == null || token.isBlank()) {
            throw new ApiFailure("The environment variable " + tokenVariable + " is not set or is empty.");
        }
        return token;
    }

    private static void print(PrintWriter out, DoctorBody report) {
        report.checks().forEach(check -> {
            out.printf("%-8s %s%n", check.verdict().toUpperCase(Locale.ROOT), check.title());
            wrapped(out, check.evidence());
            if (check.action() != null) {
                wrapped(out, "-> " + check.action());
                out.println("         " + check.link());
            }
        });
        out.println();
        out.println(report.summary());
        var request = report.request();
        if (request != null) {
            out.println();
            out.println("To send to " + request.who() + ":");
            out.println();
            out.println(request.text());
        }
    }

    private static void wrapped(PrintWriter out, String text) {
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
                out.println("         " + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        out.println("         " + line);
    }
}
