package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.asset.ScannedAsset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Assets in the database. */
@Component
class AssetStore {
    private static final String COLUMNS = "id, space_id, repository_id, name, scanned::text as scanned";

    private static final String MEANT = """
            space_id = :space and (:repository::uuid is null or repository_id = :repository::uuid)
                and (:kind::text is null or kind = :kind::text)
                and (not :in_error or scanned -> 'diagnostics' @> '[{"severity": "error"}]')
                and not exists (select from unnest(:words::text[]) as word where position(lower(word) in
                    lower(concat_ws(' ', name, path, scanned ->> 'description'))) = 0)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AssetStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps other transactions from giving names in a space until this one ends. */
    void hold(SpaceId space) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 500))")
                .param(space.toString())
                .query()
                .listOfRows();
    }

    List<AssetRow> page(SpaceId space, @Nullable RepositoryId repository, AssetFilter filter, long offset, int limit) {
        return filtered(
                        "select " + COLUMNS + " from asset where " + MEANT
                                + " order by coalesce(role, 'root') <> 'root', name limit :limit offset :offset",
                        space,
                        repository,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    long count(SpaceId space, @Nullable RepositoryId repository, AssetFilter filter) {
        return filtered("select count(*) from asset where " + MEANT, space, repository, filter)
                .query(Long.class)
                .single();
    }

    Map<String, Integer> countByKind(SpaceId space, @Nullable RepositoryId repository) {
        return filtered(
                        "select kind, count(*)::int as found from asset where " + MEANT + " group by kind",
                        space,
                        repository,
                        AssetFilter.ALL)
                .query((row, _) -> Map.entry(row.getString("kind"), row.getInt("found")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private JdbcClient.StatementSpec filtered(
            String sql, SpaceId space, @Nullable RepositoryId repository, AssetFilter filter) {
        return database.sql(sql)
                .param("space", space.value())
                .param("repository", repository == null ? null : repository.toString())
                .param("kind", filter.kind())
                .param("in_error", filter.inError())
                .param("words", filter.words());
    }

    Optional<AssetRow> byName(SpaceId space, String name) {
        return database.sql("select " + COLUMNS + " from asset where space_id = ? and name = ?")
                .params(space.value(), name)
                .query(this::row)
                .optional();
    }

    Optional<AssetRow> byPath(RepositoryId repository, String path) {
        return database.sql(
                        "select " + COLUMNS + " from asset where repository_id = ? and path = ? order by kind limit 1")
                .params(repository.value(), path)
                .query(this::row)
                .optional();
    }

    /** Where assets of a space lie. */
    Map<RepositoryId, Set<String>> paths(SpaceId space) {
        return database
                .sql("select repository_id, path from asset where space_id = ?")
                .param(space.value())
                .query((row, _) ->
                        Map.entry(new RepositoryId(row.getObject("repository_id", UUID.class)), row.getString("path")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    List<AssetRow> of(RepositoryId repository) {
        return database.sql("select " + COLUMNS + " from asset where repository_id = ? order by path, kind")
                .param(repository.value())
                .query(this::row)
                .list();
    }

    Map<String, Integer> countByKind(RepositoryId repository) {
        return database
                .sql("select kind, count(*)::int as found from asset where repository_id = ? group by kind")
                .param(repository.value())
                .query((row, _) -> Map.entry(row.getString("kind"), row.getInt("found")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> names(SpaceId space) {
        return database
                .sql("select name from asset where space_id = ?")
                .param(space.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Adds assets, or changes those of the same id, with one statement. */
    void put(Collection<AssetRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                insert into asset (id, space_id, repository_id, name, kind, path, role, scanned, found_at, changed_at)
                select id, space_id, repository_id, name, scanned->>'kind', scanned->>'path', scanned->'facts'->>'role', scanned, :now, :now
                from jsonb_to_recordset(:rows::jsonb)
                    as rows(id uuid, space_id uuid, repository_id uuid, name text, scanned jsonb)
                on conflict (id) do update
                set scanned = excluded.scanned, role = excluded.role, changed_at = excluded.changed_at""")
                .param(
                        "rows",
                        json.writeValueAsString(rows.stream().map(Stored::of).toList()))
                .param("now", at(now))
                .update();
    }

    void delete(Collection<AssetRow> rows) {
        if (!rows.isEmpty()) {
            database.sql("delete from asset where id in (:ids)")
                    .param("ids", rows.stream().map(AssetRow::id).toList())
                    .update();
        }
    }

    void deleteAll(RepositoryId repository) {
        database.sql("delete from asset where repository_id = ?")
                .param(repository.value())
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from asset where space_id = ?")
                .param(space.value())
                .update();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private AssetRow row(ResultSet row, int number) throws SQLException {
        return new AssetRow(
                row.getObject("id", UUID.class),
                new SpaceId(row.getObject("space_id", UUID.class)),
                new RepositoryId(row.getObject("repository_id", UUID.class)),
                row.getString("name"),
                json.readValue(row.getString("scanned"), ScannedAsset.class));
    }

    /** A row as the insert reads it. */
    private record Stored(UUID id, UUID spaceId, UUID repositoryId, String name, ScannedAsset scanned) {
        static Stored of(AssetRow row) {
            return new Stored(row.id(), row.space().value(), row.repository().value(), row.name(), row.scanned());
        }
    }
}
