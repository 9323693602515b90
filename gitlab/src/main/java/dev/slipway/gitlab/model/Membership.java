package dev.slipway.gitlab.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's role in a group or a project.
 *
 * @param place whether {@code placeId} is a group or a project
 */
public record Membership(
        long id,
        Place place,
        long placeId,
        long personId,
        int level,
        long createdBy,
        Instant createdAt,
        @Nullable LocalDate expiresAt)
        implements Row {

    /** Where somebody can be a member. */
    public enum Place {
        /** In a group and all below it. */
        GROUP,
        /** In one project. */
        PROJECT
    }
}
