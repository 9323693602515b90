package dev.slipway.agent.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One writer at a time for a mirror, among all threads of this process and all processes of this machine. A lock dies with its
 * process.
 */
final class MirrorLock {
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock threads;

    MirrorLock(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.threads = THREADS.computeIfAbsent(this.file, _ -> new ReentrantLock());
    }

    <T> T holding(Supplier<T> work) {
        take();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of a Git mirror cannot be taken: " + file, e);
        } finally {
            threads.unlock();
        }
    }

    private void take() {
        try {
            threads.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException(GitFailure.OTHER, "waiting for another fetch was interrupted");
        }
    }
}
