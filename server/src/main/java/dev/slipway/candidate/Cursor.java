package dev.slipway.candidate;

import dev.slipway.candidate.CandidateStore.Place;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place in the list as the wire carries it; opaque to clients. */
final class Cursor {
    private Cursor() {}

    static String after(ListedProject last) {
        var activity = Objects.requireNonNullElse(last.project().lastActivity(), Instant.EPOCH);
        String text = activity + " " + last.project().id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem {@code INVALID_INPUT} for a text that was not given out here */
    static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new Place(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // answered below like any other text that is none
        }
        throw new Problem(ErrorCode.INVALID_INPUT, "This cursor was not given out here; begin without one.")
                .inField("cursor");
    }
}
