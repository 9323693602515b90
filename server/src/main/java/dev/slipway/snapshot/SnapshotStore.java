package dev.slipway.snapshot;

import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots in the database. An asset that many of them hold as it is lies there once. */
@Component
class SnapshotStore {
    /** How many are kept of a repository; the oldest go. */
    static final int MOST = 200;

    private static final String COLUMNS = """
            select id, space_id, repository_id, commit_id, edition, taken_at, took_ms, files, assets, appeared, changed, moved,
                vanished, held, confirmed_by, confirmed_at
            from asset_snapshot
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    SnapshotStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Snapshot snapshot, List<ScannedAsset> assets, List<Change> changes) {
        var contents = new LinkedHashMap<String, String>();
        var order = new ArrayList<String>();
        for (var asset : assets) {
            String content = json.writeValueAsString(asset);
            String digest = digest(content);
            contents.put(digest, content);
            order.add(digest);
        }
        keep(snapshot.repository(), contents);
        database.sql("""
                insert into asset_snapshot (id, space_id, repository_id, commit_id, edition, taken_at, took_ms, files, assets,
                    contents, changes, appeared, changed, moved, vanished, held)
                values (:id, :space, :repository, :commit, :edition, :at, :took, :files, :assets, :contents, :changes::jsonb, :appeared, :changed,
                    :moved, :vanished, :held)""")
                .param("id", snapshot.id())
                .param("space", snapshot.space().value())
                .param("repository", snapshot.repository().value())
                .param("commit", snapshot.commit())
                .param("edition", snapshot.edition())
                .param("at", Columns.at(snapshot.takenAt()))
                .param("took", snapshot.tookMs())
                .param("files", snapshot.files())
                .param("assets", snapshot.assets())
                .param("contents", order.toArray(String[]::new))
                .param("changes", json.writeValueAsString(changes))
                .param("appeared", snapshot.counts().appeared())
                .param("changed", snapshot.counts().changed())
                .param("moved", snapshot.counts().moved())
                .param("vanished", snapshot.counts().vanished())
                .param("held", snapshot.held())
                .update();
        forgetOldest(snapshot.repository());
    }

    private void keep(RepositoryId repository, Map<String, String> contents) {
        database.sql("""
                insert into asset_content (repository_id, digest, scanned)
                select :repository, digest, scanned::jsonb
                from unnest(:digests::text[], :contents::text[]) as given(digest, scanned)
                on conflict do nothing""")
                .param("repository", repository.value())
                .param("digests", contents.keySet().toArray(String[]::new))
                .param("contents", contents.values().toArray(String[]::new))
                .update();
    }

    private void forgetOldest(RepositoryId repository) {
        int forgotten = database.sql("""
                delete from asset_snapshot where repository_id = :repository and id not in (
                    select id from asset_snapshot where repository_id = :repository order by sequence desc limit :most)""")
                .param("repository", repository.value())
                .param("most", MOST)
                .update();
        if (forgotten > 0) {
            database.sql("""
                    delete from asset_content c where repository_id = :repository and not exists (
                        select 1 from asset_snapshot s where s.repository_id = :repository and c.digest = any (s.contents))""").param("repository", repository.value()).update();
        }
    }

    Optional<Snapshot> find(RepositoryId repository, String commit, int edition) {
        return database.sql(COLUMNS + "where repository_id = ? and commit_id = ? and edition = ?")
                .params(repository.value(), commit, edition)
                .query(SnapshotStore::snapshot)
                .optional();
    }

    Optional<Snapshot> find(UUID id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(SnapshotStore::snapshot)
                .optional();
    }

    Optional<Snapshot> newest(RepositoryId repository) {
        return database.sql(COLUMNS + "where repository_id = ? order by sequence desc limit 1")
                .param(repository.value())
                .query(SnapshotStore::snapshot)
                .optional();
    }

    /** The newest before it whose changes did not wait, or do not any more. */
    Optional<Snapshot> before(Snapshot snapshot) {
        return database.sql(COLUMNS + """
                where repository_id = :repository and sequence < (select sequence from asset_snapshot where id = :id)
                    and (held is null or confirmed_at is not null)
                order by sequence desc limit 1""")
                .param("repository", snapshot.repository().value())
                .param("id", snapshot.id())
                .query(SnapshotStore::snapshot)
                .optional();
    }

    /** The newest first. */
    List<Snapshot> list(RepositoryId repository) {
        return database.sql(COLUMNS + "where repository_id = ? order by sequence desc")
                .param(repository.value())
                .query(SnapshotStore::snapshot)
                .list();
    }

    List<ScannedAsset> assets(Snapshot snapshot) {
        return database.sql("""
                select c.scanned::text as scanned
                from asset_snapshot s
                cross join unnest(s.contents) with ordinality as held(digest, number)
                join asset_content c on c.repository_id = s.repository_id and c.digest = held.digest
                where s.id = ? order by held.number""")
                .param(snapshot.id())
                .query((row, _) -> json.readValue(row.getString("scanned"), ScannedAsset.class))
                .list();
    }

    /** Beside the assets as they were when it was taken. */
    List<Change> changes(Snapshot snapshot) {
        return database.sql("select changes::text as changes from asset_snapshot where id = ?")
                .param(snapshot.id())
                .query((row, _) -> List.of(json.readValue(row.getString("changes"), Change[].class)))
                .single();
    }

    void confirm(UUID id, String by, Instant now) {
        database.sql("update asset_snapshot set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(by, Columns.at(now), id)
                .update();
    }

    void deleteAll(RepositoryId repository) {
        database.sql("delete from asset_snapshot where repository_id = ?")
                .param(repository.value())
                .update();
        database.sql("delete from asset_content where repository_id = ?")
                .param(repository.value())
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("""
                delete from asset_content where repository_id in (select repository_id from asset_snapshot where space_id = ?)""").param(space.value()).update();
        database.sql("delete from asset_snapshot where space_id = ?")
                .param(space.value())
                .update();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        String by = row.getString("confirmed_by");
        return new Snapshot(
                row.getObject("id", UUID.class),
                new SpaceId(row.getObject("space_id", UUID.class)),
                new RepositoryId(row.getObject("repository_id", UUID.class)),
                row.getString("commit_id"),
                row.getInt("edition"),
                Objects.requireNonNull(Columns.instant(row, "taken_at")),
                row.getLong("took_ms"),
                row.getInt("files"),
                row.getInt("assets"),
                new Snapshot.Counts(
                        row.getInt("appeared"), row.getInt("changed"), row.getInt("moved"), row.getInt("vanished")),
                row.getString("held"),
                by == null
                        ? null
                        : new Snapshot.Confirmation(by, Objects.requireNonNull(Columns.instant(row, "confirmed_at"))));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
