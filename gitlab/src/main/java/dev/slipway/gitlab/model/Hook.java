package dev.slipway.gitlab.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of a project or a group.
 *
 * @param place whether {@code placeId} is a group or a project
 * @param settings all that GitLab shows, in its order, without the secrets
 * @param token sent as X-Gitlab-Token; null when none was given
 * @param signingToken key of the signature of every delivery; null when none was given
 * @param health how its latest deliveries went; null while all is well
 */
public record Hook(
        long id,
        Membership.Place place,
        long placeId,
        Map<String, @Nullable Object> settings,
        @Nullable String token,
        @Nullable String signingToken,
        Instant createdAt,
        @Nullable Health health)
        implements Row {
    private static final int TOLERATED = 3;
    private static final int MOST_FAILURES = 39;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /**
     * A row of failures.
     *
     * @param failures how many deliveries in a row have failed
     * @param pauses how many pauses there have been
     * @param until the end of the present pause; null for none, or for ever after the fortieth failure
     */
    public record Health(int failures, int pauses, @Nullable Instant until) {}

    /** Whether the hook belongs to this place. */
    public boolean of(Membership.Place other, long id) {
        return place == other && placeId == id;
    }

    /** The same hook with other settings and secrets. */
    public Hook changed(
            Map<String, @Nullable Object> newSettings, @Nullable String newToken, @Nullable String newSigning) {
        return new Hook(id, place, placeId, newSettings, newToken, newSigning, createdAt, health);
    }

    /** The same hook after a delivery that went well. */
    public Hook well() {
        return new Hook(id, place, placeId, settings, token, signingToken, createdAt, null);
    }

    /** The same hook after one more failure: three are tolerated, then come longer and longer pauses, at the fortieth the end. */
    public Hook failed(Instant now) {
        int failures = health == null ? 1 : health.failures() + 1;
        int pauses = health == null ? 0 : health.pauses();
        Health next = new Health(failures, pauses, null);
        if (failures > TOLERATED && failures <= MOST_FAILURES) {
            Duration pause = pauses > 10 ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy(1L << pauses);
            next = new Health(failures, pauses + 1, now.plus(pause));
        }
        return new Hook(id, place, placeId, settings, token, signingToken, createdAt, next);
    }

    /** GitLab's word for whether it is delivered to: {@code executable}, {@code temporarily_disabled} or {@code disabled}. */
    public String alertStatus(Instant now) {
        if (health == null) {
            return "executable";
        }
        if (health.failures() > MOST_FAILURES) {
            return "disabled";
        }
        Instant until = health.until();
        return until != null && now.isBefore(until) ? "temporarily_disabled" : "executable";
    }

    /** The end of the present pause, null when there is none. */
    public @Nullable Instant disabledUntil(Instant now) {
        return health != null && alertStatus(now).equals("temporarily_disabled") ? health.until() : null;
    }

    @Override
    public String toString() {
        return "Hook[" + id + "]";
    }
}
