package dev.slipway.agent.fake;

import dev.slipway.agent.AgentConfig;
import dev.slipway.agent.git.SampleRepository;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.GrainWork.SourceCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A folder that runs may enter, a server, and orders to give out. */
public final class AgentStage implements AutoCloseable {
    private final Path root;
    private final FakeServer server;

    private AgentStage(Path root, FakeServer server) {
        this.root = root;
        this.server = server;
    }

    public static AgentStage open() {
        try {
            Path root = Files.createTempDirectory("slipway-agent-");
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            Files.createDirectory(root.resolve("git"));
            Path open = Files.createDirectory(root.resolve("open"));
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            return new AgentStage(root, FakeServer.start(root.resolve("git")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FakeServer server() {
        return server;
    }

    public Path data() {
        return root.resolve("agent");
    }

    /** A folder that everybody may write to. */
    public Path open(String file) {
        return root.resolve("open").resolve(file);
    }

    public AgentConfig config() {
        return AgentConfig.of(server.address(), () -> "token", data(), "test")
                .withPatience(Duration.ofSeconds(3), Duration.ofSeconds(3), 1);
    }

    /** Commits a module of one file, and says where it is. */
    public SourceCode module(String text) {
        var repository = SampleRepository.in(root.resolve("git").resolve("r"));
        return new SourceCode(
                server.address() + "/git/r", repository.write("main.tf", text).commit(), ".", null, null, null);
    }

    /** A commit with these files. */
    public SourceCode modules(Map<String, String> files) {
        var repository = SampleRepository.in(root.resolve("git").resolve("r"));
        files.forEach(repository::write);
        return new SourceCode(server.address() + "/git/r", repository.commit(), ".", null, null, null);
    }

    public GrainWork terraform(Action action, SourceCode source, Map<String, String> inputs) {
        return work("terraform", action, source, inputs, "{}", List.of());
    }

    public GrainWork echo(Map<String, String> inputs, String... masks) {
        return work("echo", Action.DEPLOY, null, inputs, "{}", List.of(masks));
    }

    public GrainWork shell(Action action, String spec) {
        return work("shell", action, null, Map.of(), spec, List.of());
    }

    public GrainWork work(
            String technology,
            Action action,
            SourceCode source,
            Map<String, String> inputs,
            String spec,
            List<String> masks) {
        return new GrainWork(
                "e1",
                "Environment",
                "space",
                "ada@example.org",
                "grain",
                technology,
                action,
                source,
                inputs,
                Map.of("GREETING", "good day"),
                spec,
                server.stateAccess(),
                masks,
                600);
    }

    @Override
    public void close() {
        server.close();
        try (var all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(AgentStage::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
