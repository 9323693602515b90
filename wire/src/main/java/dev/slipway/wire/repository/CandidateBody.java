package dev.slipway.wire.repository;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project that could be connected.
 *
 * @param readable whether the caller may read its code
 * @param hint the first of what it lacks, in words
 * @param projectId the host's own id
 * @param group path of the group it lies in
 * @param kind {@code group}, {@code personal} or {@code shared}: how the caller came to it
 * @param role the caller's; null where the host does not tell
 * @param connectedAs its name in the space, where it is connected
 * @param lacks what is to be known before connecting
 */
public record CandidateBody(
        String repositoryUrl,
        String name,
        String pathWithNamespace,
        @Nullable String description,
        @Nullable String defaultBranch,
        String visibility,
        boolean archived,
        boolean empty,
        @Nullable Instant lastActivityAt,
        boolean readable,
        @Nullable String hint,
        String projectId,
        String group,
        String kind,
        boolean fork,
        List<String> topics,
        @Nullable String role,
        @Nullable String connectedAs,
        List<Lack> lacks) {
    /**
     * Something that a project lacks.
     *
     * @param code {@code role}, {@code empty}, {@code archived} or {@code connected}
     * @param link the page that mends it
     */
    public record Lack(String code, String text, @Nullable String link) {}
}
