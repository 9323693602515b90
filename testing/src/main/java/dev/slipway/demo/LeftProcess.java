package dev.slipway.demo;

import java.time.Instant;
import java.util.Optional;

/** A process as remembered on disk; the start time tells it from another that got its number later. */
record LeftProcess(long pid, Instant started) {
    static LeftProcess of(ProcessHandle process) {
        return new LeftProcess(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(process ->
                        process.info().startInstant().orElse(Instant.EPOCH).equals(started));
    }
}
