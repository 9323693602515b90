package dev.slipway.gitlab.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group, or the personal namespace of a person.
 *
 * @param parentId the group above, null at the top
 * @param ownerId the person whose personal namespace this is, null for groups
 */
public record Namespace(
        long id,
        String name,
        String path,
        String fullPath,
        @Nullable Long parentId,
        @Nullable Long ownerId,
        String description,
        Visibility visibility,
        Instant createdAt)
        implements Row {

    /** Whether this is a group, not a person's own namespace. */
    public boolean isGroup() {
        return ownerId == null;
    }
}
