package dev.slipway.blueprint;

import dev.slipway.blueprint.Version.Content;
import dev.slipway.blueprint.Version.Origin;
import dev.slipway.database.Columns;
import dev.slipway.wire.asset.AssetInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of blueprints in the database, each written once and never changed. */
@Component
class VersionStore {
    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    VersionStore(JdbcClient database) {
        this.database = database;
    }

    /** The newest 500, the newest first. */
    List<Version> list(UUID blueprint) {
        return database.sql(
                        "select * from blueprint_version where blueprint_id = ? order by version desc limit " + MOST)
                .param(blueprint)
                .query(VersionStore::version)
                .list();
    }

    Optional<Version> find(UUID blueprint, int number) {
        return database.sql("select * from blueprint_version where blueprint_id = ? and version = ?")
                .param(blueprint)
                .param(number)
                .query(VersionStore::version)
                .optional();
    }

    /** Whether any version reads so. */
    boolean has(UUID blueprint, String yaml) {
        return database.sql("select exists (select 1 from blueprint_version where blueprint_id = ? and yaml = ?)")
                .param(blueprint)
                .param(yaml)
                .query(Boolean.class)
                .single();
    }

    /** Writes the first. */
    void first(UUID blueprint, Content content, String by, Instant now) {
        write(blueprint, 1, content, by, now);
    }

    /**
     * Adds one behind the newest.
     *
     * @param newest the one that the caller knows for the newest
     * @return false when it is not any more, or the blueprint is gone; nothing is written then
     */
    boolean add(UUID blueprint, int newest, Content content, String by, Instant now) {
        boolean next = database.sql("update blueprint set newest = newest + 1 where id = ? and newest = ?")
                        .param(blueprint)
                        .param(newest)
                        .update()
                == 1;
        if (next) {
            write(blueprint, newest + 1, content, by, now);
        }
        return next;
    }

    private void write(UUID blueprint, int number, Content content, String by, Instant now) {
        Made made = content.made();
        database.sql("""
                        insert into blueprint_version (blueprint_id, version, yaml, origin, generated, commit_id, asset_name,
                            asset_repository, asset_path, asset_inputs, modified_by, modified_at)
                        values (:id, :version, :yaml, :origin, :generated, :commit, :asset, :repository, :path, :inputs, :by,
                            :now)""")
                .param("id", blueprint)
                .param("version", number)
                .param("yaml", content.yaml())
                .param("origin", content.origin().name().toLowerCase(Locale.ROOT))
                .param("generated", content.generated(), Types.VARCHAR)
                .param("commit", content.commit(), Types.VARCHAR)
                .param("asset", made == null ? null : made.asset(), Types.VARCHAR)
                .param("repository", made == null ? null : made.repository(), Types.VARCHAR)
                .param("path", made == null ? null : made.path(), Types.VARCHAR)
                .param("inputs", JSON.writeValueAsString(content.assetInputs()))
                .param("by", by)
                .param("now", Columns.at(now))
                .update();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        var content = new Content(
                row.getString("yaml"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("generated"),
                made(row),
                row.getString("commit_id"),
                inputs(row));
        return new Version(
                row.getInt("version"),
                content,
                row.getString("modified_by"),
                row.getObject("modified_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable Made made(ResultSet row) throws SQLException {
        String asset = row.getString("asset_name");
        return asset == null ? null : new Made(asset, row.getString("asset_repository"), row.getString("asset_path"));
    }

    static Map<String, AssetInput> inputs(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("asset_inputs"), new TypeReference<Map<String, AssetInput>>() {});
    }
}
