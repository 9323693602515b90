package dev.slipway.gitlab.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A personal, project or group access token.
 *
 * @param personId the person, or the bot that stands for the project or group
 * @param placeId the project or group, null for personal tokens
 * @param level the role of the bot, 0 for personal tokens
 * @param digest SHA-256 of the token
 * @param expiresAt the first day on which it no longer works
 * @param family the id of the token from which this one was rotated, its own at first
 */
public record AccessToken(
        long id,
        Kind kind,
        String name,
        String description,
        long personId,
        @Nullable Long placeId,
        int level,
        String digest,
        List<String> scopes,
        Instant createdAt,
        @Nullable LocalDate expiresAt,
        boolean revoked,
        @Nullable Instant lastUsedAt,
        long family)
        implements Row {

    /** What a token stands for. */
    public enum Kind {
        /** A person. */
        PERSONAL,
        /** A project. */
        PROJECT,
        /** A group. */
        GROUP
    }

    /** Whether its last day has passed. */
    public boolean expired(LocalDate today) {
        return expiresAt != null && !today.isBefore(expiresAt);
    }

    /** The same token, unusable for ever. */
    public AccessToken revoke() {
        return new AccessToken(
                id,
                kind,
                name,
                description,
                personId,
                placeId,
                level,
                digest,
                scopes,
                createdAt,
                expiresAt,
                true,
                lastUsedAt,
                family);
    }

    /** The same token after a use. */
    public AccessToken used(Instant now) {
        return new AccessToken(
                id,
                kind,
                name,
                description,
                personId,
                placeId,
                level,
                digest,
                scopes,
                createdAt,
                expiresAt,
                revoked,
                now,
                family);
    }

    @Override
    public String toString() {
        return "AccessToken[" + id + " " + kind + " " + name + "]";
    }
}
