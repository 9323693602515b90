package dev.slipway.wire.doctor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to whoever can give what is missing at a Git host.
 *
 * @param state {@code waiting} or {@code granted}
 * @param check the line of the report that it mends
 * @param who who could give it
 * @param text for a mail
 * @param lastEvidence what was found at the last look
 * @param nextCheck when it is looked at again; null once granted
 * @param mine whether the caller asked
 */
public record AccessRequestBody(
        String id,
        String state,
        String project,
        String repositoryUrl,
        String provider,
        Asker askedBy,
        Instant askedAt,
        String check,
        String who,
        String what,
        String why,
        String link,
        String text,
        String markdown,
        Instant lastChecked,
        String lastEvidence,
        @Nullable Instant nextCheck,
        @Nullable Instant grantedAt,
        boolean mine) {
    /** Who asked. */
    public record Asker(String email, String name) {}
}
