package dev.slipway.wire.agent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent of a space.
 */
public record AgentBody(
        String name,
        String type,
        @Nullable Instant createDate,
        @Nullable String createUser,
        String status,
        List<String> spaces,
        List<String> errors,
        @Nullable Instant lastKeepAlive,
        @Nullable String version,
        List<String> technologies) {}
