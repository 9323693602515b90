package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long the viewer's token will last, by GitLab's own clock. */
final class ExpiryCheck {
    private static final int SOON = 30;

    private final Visit visit;

    ExpiryCheck(Visit visit) {
        this.visit = visit;
    }

    Finding expiry() {
        if (!visit.hasToken()) {
            return visit.withoutToken();
        }
        var facts = TokenFacts.of(visit);
        if (facts.isOAuth()) {
            return oauth(facts.info());
        }
        if (visit.isTyped() && facts.self().isFine()) {
            return dated(facts.self());
        }
        for (Seen seen : new Seen[] {facts.user(), facts.self()}) {
            if (seen.isRejected() && seen.words().toLowerCase(Locale.ROOT).contains("expired")) {
                return Finding.failed(seen.told() + ". Its time is over.", visit.accessAction(), visit.accessPage());
            }
        }
        var silence = visit.silence(facts.self());
        return silence == null
                ? Finding.unknown(
                        facts.self().told() + ". This GitLab does not tell when a token ends.",
                        "Look at the token's page",
                        visit.links().tokens())
                : silence;
    }

    private Finding oauth(Seen info) {
        long seconds = info.body().path("expires_in").asLong(0);
        String read = info.told() + ": runs " + seconds / 60 + " more minutes";
        return visit.isTyped()
                ? Finding.warning(
                        read + ". An OAuth token that was typed in cannot be refreshed.",
                        "Authorize Slipway instead, or give a personal, group or project access token",
                        visit.patient().repositories().page())
                : Finding.ok(read + " and is refreshed by itself before that.");
    }

    private Finding dated(Seen self) {
        String date = self.text("expires_at");
        if (date.isEmpty()) {
            return Finding.ok(self.told() + ": never expires.");
        }
        try {
            long days = ChronoUnit.DAYS.between(today(self), LocalDate.parse(date));
            String read = self.told() + ": ends on " + date;
            return days <= 0
                    ? Finding.failed(read + ", which is over.", visit.accessAction(), visit.accessPage())
                    : days <= SOON
                            ? Finding.warning(
                                    read + ", in " + days + (days == 1 ? " day." : " days."),
                                    "Rotate it, or make a new one and give it here",
                                    visit.links().tokens())
                            : Finding.ok(read + ", in " + days + " days.");
        } catch (DateTimeParseException _) {
            return Finding.unknown(
                    self.told() + ": ends on '" + date + "', which is no date.",
                    "Look at the token's page",
                    visit.links().tokens());
        }
    }

    private static LocalDate today(Seen seen) {
        Instant now = ClockCheck.date(seen).orElse(seen.ended());
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
