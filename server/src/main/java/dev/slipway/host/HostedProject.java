package dev.slipway.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project as its Git host tells of it to whoever asked.
 *
 * @param id the host's own, which stays when the project is renamed or moved
 * @param path with its groups
 * @param readable whether the asking one may read its code
 * @param membersUrl the page on which access to it is given
 */
public record HostedProject(
        String id,
        String name,
        String path,
        String webUrl,
        String cloneUrl,
        @Nullable String description,
        @Nullable String defaultBranch,
        String visibility,
        boolean archived,
        boolean empty,
        @Nullable Instant lastActivity,
        boolean readable,
        String membersUrl) {}
