package dev.slipway.gitlab.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as GitLab writes them. */
final class Times {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private Times() {}

    static @Nullable String iso(@Nullable Instant instant) {
        return instant == null ? null : UTC.format(instant);
    }

    /** The moment of a commit, with its author's offset. */
    static String ofGit(String iso) {
        return OFFSET.format(OffsetDateTime.parse(iso));
    }
}
