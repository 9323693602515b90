package dev.slipway.environment;

import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of launches, counted by the database. */
@Component
class TrackRecordStore {
    private final JdbcClient database;

    TrackRecordStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * By blueprint.
     *
     * @param since older launches do not count, unless their environment lives
     */
    Map<LaunchedBlueprint, TrackRecord> of(SpaceId space, UserId person, Instant since) {
        var found = new HashMap<LaunchedBlueprint, TrackRecord>();
        database.sql("""
                select blueprint_repository, blueprint_name,
                    count(*) filter (where ended_at is null) as live,
                    count(*) filter (where status not in ('SCHEDULED', 'LAUNCHING')
                        and (starts_at is null or ended_at is null or ended_at > starts_at)) as launches,
                    count(active_at) as successes,
                    percentile_cont(0.5) within group (order by extract(epoch from active_at - coalesce(starts_at, created_at))) as ready,
                    max(created_at) as used,
                    max(created_at) filter (where initiator_id = :person) as used_by_person
                from environment
                where space_id = :space and (created_at >= :since or ended_at is null)
                group by blueprint_repository, blueprint_name""")
                .param("space", space.value())
                .param("person", person.value())
                .param("since", Columns.at(since))
                .query((ResultSet row) -> {
                    found.put(key(row), trackRecord(row));
                });
        return found;
    }

    /** How many live now, by blueprint. */
    Map<LaunchedBlueprint, Integer> live(SpaceId space) {
        var found = new HashMap<LaunchedBlueprint, Integer>();
        database.sql("""
                        select blueprint_repository, blueprint_name, count(*) as live from environment
                        where space_id = ? and ended_at is null group by blueprint_repository, blueprint_name""").param(space.value()).query((ResultSet row) -> {
            found.put(key(row), row.getInt("live"));
        });
        return found;
    }

    /** How long launches of one blueprint usually take until they are up, as in its {@link TrackRecord}; null where none was. */
    @Nullable
    Duration ready(SpaceId space, LaunchedBlueprint blueprint, Instant since) {
        return database.sql("""
                        select percentile_cont(0.5) within group (order by extract(epoch from active_at - coalesce(starts_at, created_at))) as ready
                        from environment
                        where space_id = ? and blueprint_repository = ? and blueprint_name = ?
                            and (created_at >= ? or ended_at is null)""")
                .params(space.value(), blueprint.repository(), blueprint.name(), Columns.at(since))
                .query((row, _) -> Optional.ofNullable(ready(row)))
                .single()
                .orElse(null);
    }

    /** The environment that a person launched of a blueprint last. */
    Optional<String> last(SpaceId space, LaunchedBlueprint blueprint, UserId person) {
        return database.sql("""
                        select id from environment
                        where space_id = ? and blueprint_repository = ? and blueprint_name = ? and initiator_id = ?
                        order by created_at desc limit 1""")
                .params(space.value(), blueprint.repository(), blueprint.name(), person.value())
                .query((row, _) -> row.getString("id"))
                .optional();
    }

    private static LaunchedBlueprint key(ResultSet row) throws SQLException {
        return new LaunchedBlueprint(
                Objects.requireNonNullElse(row.getString("blueprint_repository"), ""), row.getString("blueprint_name"));
    }

    private static TrackRecord trackRecord(ResultSet row) throws SQLException {
        return new TrackRecord(
                row.getInt("live"),
                row.getInt("launches"),
                row.getInt("successes"),
                ready(row),
                Objects.requireNonNull(Columns.instant(row, "used")),
                Columns.instant(row, "used_by_person"));
    }

    private static @Nullable Duration ready(ResultSet row) throws SQLException {
        double seconds = row.getDouble("ready");
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
    }
}
