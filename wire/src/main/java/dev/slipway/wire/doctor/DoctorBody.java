package dev.slipway.wire.doctor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of the connection doctor.
 *
 * @param verdict {@code ok}, {@code warning}, {@code failed}, or {@code unknown} where it could not be found out whether it works
 * @param project path of the project at its host
 * @param askedAs in whose name was looked
 * @param checks always all of them, always in the same order
 * @param request what to ask somebody else for; null when nobody else is needed
 */
public record DoctorBody(
        String summary,
        String verdict,
        String project,
        String repositoryUrl,
        String provider,
        String askedAs,
        Instant checkedAt,
        long tookMs,
        List<Check> checks,
        @Nullable RequestText request) {
    /**
     * One line.
     *
     * @param verdict {@code ok}, {@code warning}, {@code failed} or {@code unknown}
     * @param evidence which call was made, what was answered, and what was read from it
     * @param action the one thing to do; null exactly when ok
     * @param link the page to do it on; null exactly when ok
     */
    public record Check(
            String id,
            String title,
            String verdict,
            String evidence,
            @Nullable String action,
            @Nullable String link) {}

    /**
     * A request to somebody who can give what is missing, ready to copy.
     *
     * @param check the line it would mend
     * @param who who could give it
     */
    public record RequestText(
            String check, String who, String what, String why, String link, String text, String markdown) {}
}
