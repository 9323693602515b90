package dev.slipway.environment;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * Durations as ISO 8601 writes them, weeks, months and years too, which {@link Duration} alone refuses: a month counts 30 days, a
 * year 365.
 */
final class IsoDuration {
    private IsoDuration() {}

    /** @throws Problem {@code INVALID_DURATION} naming the field */
    static Duration parse(String text, String field) {
        try {
            int time = text.indexOf('T');
            var date = time < 0 ? text : text.substring(0, time);
            var days = date.equals("P") ? Period.ZERO : Period.parse(date);
            var hours = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            var total = Duration.ofDays(days.getYears() * 365L + days.getMonths() * 30L + days.getDays())
                    .plus(hours);
            if (total.isZero() || total.isNegative()) {
                throw refused(text, field);
            }
            return total;
        } catch (DateTimeParseException | ArithmeticException malformed) {
            throw refused(text, field);
        }
    }

    private static Problem refused(String text, String field) {
        return new Problem(
                        ErrorCode.INVALID_DURATION,
                        "'" + text + "' is not a duration; write it in ISO 8601, such as PT2H, P1D or P1DT12H")
                .inField(field);
    }
}
