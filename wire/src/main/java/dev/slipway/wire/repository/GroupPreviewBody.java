package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What connecting a group would do.
 *
 * @param matching how many projects fit the rules
 * @param truncated whether only the first thousand are shown
 */
public record GroupPreviewBody(
        String groupPath, String groupName, String provider, int matching, List<Project> projects, boolean truncated) {
    /** @param verdict {@code connect}, {@code connected}, {@code excluded} or {@code problem} */
    public record Project(
            String path,
            @Nullable String repositoryName,
            String verdict,
            @Nullable String reason) {}
}
