package dev.slipway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself; everything is in its subcommands. */
@Command(
        name = "slipway",
        description = "Talks to a Slipway server",
        mixinStandardHelpOptions = true,
        version = "slipway 0.1.0",
        subcommands = {WhoAmI.class, Environments.class, Launch.class, Log.class, End.class, Doctor.class})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Exit code 0: done; 1: the server said no, or cannot be reached; 2: the words of the command are off. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Main()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof ApiFailure said) {
                command.getErr().println(said.getMessage());
                return 1;
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
