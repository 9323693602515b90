package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.ExecutionBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** Carries runs out as processes of this machine. */
public final class ProcessBackend implements ExecutionBackend {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");

    private final ProcessConfig config;

    public ProcessBackend(ProcessConfig config) {
        this.config = config;
        try {
            Files.createDirectories(config.runs());
            config.user().letThrough(config.runs());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the runs cannot be made: " + config.runs(), e);
        }
    }

    @Override
    public List<String> runs() {
        try (var folders = Files.list(config.runs())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(ID.asMatchPredicate())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the runs cannot be read: " + config.runs(), e);
        }
    }

    @Override
    public BackendRun run(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a run: " + id);
        }
        return new ProcessRun(id, new RunFolder(config.runs().resolve(id)), config);
    }
}
