package dev.slipway.agent;

import dev.slipway.agent.backend.process.RunUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data folder of an agent: one agent at a time works in it, and it has an identity. */
final class AgentFolder {
    private final Path root;
    private final RunUser user;
    private @Nullable FileChannel guard;

    AgentFolder(Path root, RunUser user) {
        this.root = root;
        this.user = user;
    }

    /**
     * Makes the folder and takes hold of it.
     *
     * @throws IllegalStateException when another agent works in it
     */
    void open(Path pluginCache) {
        try {
            Files.createDirectories(root);
            user.letThrough(root);
            guard();
            if (!Files.exists(pluginCache)) {
                Files.createDirectories(pluginCache);
                user.own(pluginCache);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The agent's data folder cannot be used: " + root, e);
        }
    }

    private void guard() throws IOException {
        var channel = FileChannel.open(root.resolve("agent.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException(
                    "Another agent works in " + root + "; stop it, or give this one a data folder of its own");
        }
        guard = channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** The identity of this folder, made once. */
    String instance() {
        Path file = root.resolve("instance");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The agent's identity cannot be kept in " + file, e);
        }
    }

    void close() {
        try {
            if (guard != null) {
                guard.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
