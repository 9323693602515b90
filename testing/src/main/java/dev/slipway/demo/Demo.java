package dev.slipway.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./dev demo}. */
@Command(name = "demo", description = "Starts Slipway with a GitLab stand-in and sample repositories")
public final class Demo implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "folder that everything is kept under")
    private Path data = Path.of(".demo");

    @Option(names = "--port", description = "port of Slipway; absent: the one used before, else a usual or free one")
    private @Nullable Integer port;

    @Option(names = "--gitlab-port", description = "port of the GitLab stand-in")
    private @Nullable Integer gitlabPort;

    @Option(names = "--headless", description = "no browser, and free ports unless ports are given")
    private boolean headless;

    @Option(names = "--writable", description = "a folder outside that runs may write to")
    private @Nullable Path writable;

    @Option(
            names = "--both-compilers",
            hidden = true,
            description = "slower to start and faster afterwards, to be measured")
    private boolean bothCompilers;

    @Option(names = "--server-jar", required = true, hidden = true)
    private Path serverJar = Path.of("slipway-server-exec.jar");

    @Option(names = "--gitlab-jar", required = true, hidden = true)
    private Path gitlabJar = Path.of("slipway-gitlab.jar");

    /** Runs the demo until it is told to stop; exit code 0 on an orderly stop. */
    public static void main(String[] arguments) {
        var line = new CommandLine(new Demo());
        line.setExecutionExceptionHandler((failure, _, _) -> {
            System.err.println("The demo could not start: " + failure.getMessage());
            if (!(failure instanceof DemoFailure)) {
                failure.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = DemoFolder.open(data);
        folder.stopWhatIsLeft();
        var ports = folder.ports(port, gitlabPort, headless);
        if (writable != null) {
            folder.makeWritable(writable);
        }
        var ended = new CountDownLatch(1);
        var processes = new DemoProcesses(folder, ended::countDown);
        Runtime.getRuntime().addShutdownHook(new Thread(processes::stop));
        say("Starting the GitLab stand-in");
        var gitlab = processes.startGitLab(gitlabJar, ports);
        say("Starting Slipway on its own PostgreSQL");
        processes.startServer(serverJar, bothCompilers, ports);
        say("Looking after people and roles");
        var people = new DemoPeople(ports.url(), gitlab, folder).settle();
        folder.writeDemo(ports, gitlab, people);
        announce(ports, gitlab);
        ended.await();
        System.err.println(
                "One of the demo's processes ended; its log is in " + folder.logs() + ". Stopping the rest.");
        return 1;
    }

    private void announce(DemoFolder.Ports ports, GitLabFile gitlab) {
        System.out.println("READY " + ports.url());
        if (!headless) {
            System.out.println();
            System.out.println("  Slipway   " + ports.url());
            System.out.println("  GitLab    " + gitlab.url() + "  (a stand-in)");
            System.out.println();
            gitlab.people()
                    .forEach(person -> System.out.printf(
                            "  %-14s %-22s %s%n", person.username(), "password: " + person.password(), person.role()));
            System.out.println();
            System.out.println(
                    "  Sign in with GitLab as one of them. Ctrl-C stops everything; the same command carries on.");
        }
        System.out.flush();
    }

    private static void say(String step) {
        System.out.println("… " + step);
    }
}
