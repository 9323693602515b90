package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/** How far GitLab's clock and ours are apart; tokens, signatures and sessions end by one of the two. */
final class ClockCheck {
    private static final Duration FINE = Duration.ofSeconds(30);
    private static final Duration HARMFUL = Duration.ofMinutes(5);

    private final Visit visit;

    ClockCheck(Visit visit) {
        this.visit = visit;
    }

    Finding clock() {
        var quickest = visit.settled().stream()
                .filter(seen -> date(seen).isPresent())
                .min(Comparator.comparing(seen -> Duration.between(seen.asked(), seen.ended())));
        if (quickest.isEmpty()) {
            return visit.disturbance(visit.user());
        }
        var seen = quickest.get();
        var skew = skew(seen);
        String read =
                seen.call() + " was answered at " + seen.header("date").orElse("") + " by its clock, " + spoken(skew);
        String action = "Set the clocks of both machines by NTP";
        return skew.abs().compareTo(FINE) <= 0
                ? Finding.ok(read + ".")
                : skew.abs().compareTo(HARMFUL) <= 0
                        ? Finding.warning(
                                read + ": tokens end earlier or later than expected.",
                                action,
                                visit.links().home())
                        : Finding.failed(
                                read + ": signatures and tokens will be refused.",
                                action,
                                visit.links().home());
    }

    static Optional<Instant> date(Seen seen) {
        try {
            return seen.header("date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The header has whole seconds, and was written at some time between question and answer. */
    private static Duration skew(Seen seen) {
        var theirs = date(seen).orElse(seen.ended());
        if (theirs.plusSeconds(1).isBefore(seen.asked())) {
            return Duration.between(seen.asked(), theirs);
        }
        return theirs.isAfter(seen.ended()) ? Duration.between(seen.ended(), theirs) : Duration.ZERO;
    }

    private static String spoken(Duration skew) {
        if (skew.isZero()) {
            return "which is our time too";
        }
        return skew.abs().toSeconds() + " s " + (skew.isNegative() ? "behind" : "ahead of") + " ours";
    }
}
