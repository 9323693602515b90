package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.Diagnostic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the scans of repositories went, in the database. */
@Component
class ScanStore {
    private final JdbcClient database;
    private final JsonMapper json;

    ScanStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<ScanRecord> of(RepositoryId repository) {
        return database.sql("select * from asset_scan where repository_id = ?")
                .param(repository.value())
                .query(this::row)
                .optional();
    }

    List<ScanRecord> of(SpaceId space) {
        return database.sql("select * from asset_scan where space_id = ? order by repository_id")
                .param(space.value())
                .query(this::row)
                .list();
    }

    /** Keeps a good scan; a fault is forgotten with it. */
    void succeeded(SpaceId space, ScanRecord scan) {
        database.sql("""
                insert into asset_scan (repository_id, space_id, commit_id, edition, scanned_at, took_ms, assets, files, diagnostics)
                values (:repository, :space, :commit, :edition, :at, :took, :assets, :files, :diagnostics::jsonb)
                on conflict (repository_id) do update
                set commit_id = :commit, edition = :edition, scanned_at = :at, took_ms = :took, assets = :assets, files = :files,
                    diagnostics = :diagnostics::jsonb, fault = null, fault_at = null""")
                .param("repository", scan.repository().value())
                .param("space", space.value())
                .param("commit", scan.commit())
                .param("edition", scan.edition())
                .param("at", AssetStore.at(scan.scannedAt()))
                .param("took", scan.tookMs())
                .param("assets", scan.assets())
                .param("files", scan.files())
                .param("diagnostics", json.writeValueAsString(scan.diagnostics()))
                .update();
    }

    /** Keeps a fault beside the last good scan. */
    void failed(RepositoryId repository, SpaceId space, String fault, Instant now) {
        database.sql("""
                insert into asset_scan (repository_id, space_id, edition, took_ms, assets, files, diagnostics, fault, fault_at)
                values (:repository, :space, 0, 0, 0, 0, '[]', :fault, :now)
                on conflict (repository_id) do update set fault = :fault, fault_at = :now""")
                .param("repository", repository.value())
                .param("space", space.value())
                .param("fault", fault)
                .param("now", AssetStore.at(now))
                .update();
    }

    /** Forgets a fault, for the last good scan turned out to be up to date. */
    void fine(RepositoryId repository) {
        database.sql(
                        "update asset_scan set fault = null, fault_at = null where repository_id = ? and fault is not null")
                .param(repository.value())
                .update();
    }

    void deleteAll(RepositoryId repository) {
        database.sql("delete from asset_scan where repository_id = ?")
                .param(repository.value())
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from asset_scan where space_id = ?")
                .param(space.value())
                .update();
    }

    private ScanRecord row(ResultSet row, int number) throws SQLException {
        return new ScanRecord(
                new RepositoryId(row.getObject("repository_id", UUID.class)),
                row.getString("commit_id"),
                row.getInt("edition"),
                instant(row, "scanned_at"),
                row.getLong("took_ms"),
                row.getInt("assets"),
                row.getInt("files"),
                List.of(json.readValue(row.getString("diagnostics"), Diagnostic[].class)),
                row.getString("fault"),
                instant(row, "fault_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
