package dev.slipway.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a text that PostgreSQL cannot keep, such as one with a NUL, from other reasons why it refuses a statement. */
public final class UnstorableText {
    /** {@code character_not_in_repertoire} and {@code untranslatable_character} of PostgreSQL's list of error codes. */
    private static final Set<String> CODES = Set.of("22021", "22P05");

    private UnstorableText() {}

    /** Whether that is why a statement failed. */
    public static boolean causedBy(@Nullable Throwable failure) {
        return failure instanceof SQLException refused && CODES.contains(String.valueOf(refused.getSQLState()));
    }
}
