package dev.slipway.execution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where orders are carried out.
 *
 * @param name unique without regard to case; blueprints name it
 * @param everywhere whether it belongs to every space
 * @param technologies kinds of work it said it can do; empty before it first called
 */
public record Agent(
        UUID id,
        String name,
        String type,
        boolean everywhere,
        Instant created,
        @Nullable String createdBy,
        @Nullable Instant lastKeepAlive,
        @Nullable String version,
        List<String> technologies) {}
