package dev.slipway.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as the driver wants and gives them: {@code timestamptz} is an offset date-time to it, {@code text[]} an array. */
public final class Columns {
    private Columns() {}

    /** A moment for a {@code timestamptz}. */
    public static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The same for a column that may be empty; bind it with {@link java.sql.Types#TIMESTAMP_WITH_TIMEZONE}. */
    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    /** The moment in a {@code timestamptz}. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** The texts of a {@code text[]}; none where it is empty. */
    public static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
