package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blueprints in the database, each with its newest version. */
@Component
class BlueprintStore {
    private static final String SELECT = """
            select b.id, b.space_id, b.repository_name, b.name, b.published, b.max_duration, b.default_duration,
                b.default_extend, b.always_on, b.max_active, b.allow_scheduling,
                v.version, v.yaml, v.commit_id, v.asset_name, v.asset_repository, v.asset_path, v.asset_inputs, v.modified_by, v.modified_at
            from blueprint b join blueprint_version v on v.blueprint_id = b.id and v.version = b.newest
            where b.space_id = :space
            """;

    private final JdbcClient database;
    private final ParsedTexts texts;

    BlueprintStore(JdbcClient database, ParsedTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** Newest versions of all that bear the name, in whatever repository. */
    List<Blueprint> named(SpaceId space, String name) {
        return database.sql(SELECT + " and lower(b.name) = lower(:name) order by b.repository_name")
                .param("space", space.value())
                .param("name", name)
                .query(this::blueprint)
                .list();
    }

    List<Blueprint> list(SpaceId space) {
        return database.sql(SELECT + " order by lower(b.name), b.repository_name")
                .param("space", space.value())
                .query(this::blueprint)
                .list();
    }

    /** Begins a blueprint, whose first version must follow; throws Spring's duplicate key failure if the name is there already. */
    void insert(UUID id, SpaceId space, String repository, String name, Instant now) {
        database.sql("""
                        insert into blueprint (id, space_id, repository_name, name, newest, published, default_duration,
                            default_extend, always_on, allow_scheduling, created_at)
                        values (:id, :space, :repository, :name, 1, false, :duration, :extend, :alwaysOn, :scheduling,
                            :now)""")
                .param("id", id)
                .param("space", space.value())
                .param("repository", repository)
                .param("name", name)
                .param("duration", LaunchPolicy.DEFAULT.defaultDuration().toString())
                .param("extend", LaunchPolicy.DEFAULT.defaultExtend().toString())
                .param("alwaysOn", LaunchPolicy.DEFAULT.alwaysOn())
                .param("scheduling", LaunchPolicy.DEFAULT.allowScheduling())
                .param("now", at(now))
                .update();
    }

    /** Names of those whose newest version was made of the asset at a path, the newest first. */
    List<String> madeOf(SpaceId space, String repository, String path) {
        return database.sql("""
                        select b.name from blueprint b
                        join blueprint_version v on v.blueprint_id = b.id and v.version = b.newest
                        where b.space_id = :space and lower(v.asset_repository) = lower(:repository) and v.asset_path = :path
                        order by v.modified_at desc, b.name""")
                .param("space", space.value())
                .param("repository", repository)
                .param("path", path)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    void publish(UUID id, boolean published) {
        database.sql("update blueprint set published = ? where id = ?")
                .param(published)
                .param(id)
                .update();
    }

    void keep(UUID id, LaunchPolicy policy) {
        Duration most = policy.maxDuration();
        database.sql("""
                        update blueprint set max_duration = :most, default_duration = :duration, default_extend = :extend,
                            always_on = :alwaysOn, max_active = :active, allow_scheduling = :scheduling where id = :id""")
                .param("most", most == null ? null : most.toString(), Types.VARCHAR)
                .param("duration", policy.defaultDuration().toString())
                .param("extend", policy.defaultExtend().toString())
                .param("alwaysOn", policy.alwaysOn())
                .param("active", policy.maxActive(), Types.INTEGER)
                .param("scheduling", policy.allowScheduling())
                .param("id", id)
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from blueprint where space_id = ?")
                .param(space.value())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from blueprint where id = ?").param(id).update();
    }

    private Blueprint blueprint(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        String yaml = row.getString("yaml");
        String name = row.getString("name");
        ParsedBlueprint parsed = texts.of(id, version, yaml, name + ".yaml");
        return new Blueprint(
                id,
                new SpaceId(row.getObject("space_id", UUID.class)),
                name,
                version,
                row.getString("repository_name"),
                VersionStore.made(row),
                row.getString("commit_id"),
                yaml,
                parsed.document(),
                parsed.diagnostics(),
                VersionStore.inputs(row),
                row.getBoolean("published"),
                policy(row),
                row.getString("modified_by"),
                row.getObject("modified_at", OffsetDateTime.class).toInstant());
    }

    private static LaunchPolicy policy(ResultSet row) throws SQLException {
        String most = row.getString("max_duration");
        return new LaunchPolicy(
                most == null ? null : Duration.parse(most),
                Duration.parse(row.getString("default_duration")),
                Duration.parse(row.getString("default_extend")),
                row.getBoolean("always_on"),
                row.getObject("max_active", Integer.class),
                row.getBoolean("allow_scheduling"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
