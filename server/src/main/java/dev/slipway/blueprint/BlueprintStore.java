package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blueprints in the database, each with its newest version. */
@Component
class BlueprintStore {
    /** Which version of each blueprint is meant. */
    enum View {
        NEWEST("b.newest"),
        /** The one that the catalog shows. */
        OFFERED("coalesce(b.offered, b.newest)");

        private final String select;

        View(String version) {
            this.select = """
            select b.id, b.space_id, b.repository_name, b.name, b.published, b.max_duration, b.default_duration,
                b.default_extend, b.always_on, b.max_active, b.allow_scheduling,
                b.newest, coalesce(b.offered, b.newest) as offered, b.repository_id, b.path, b.blob_id, b.missing,
                v.version, v.commit_id, v.asset_name, v.asset_repository, v.asset_path, v.modified_by, v.modified_at
            from blueprint b join blueprint_version v on v.blueprint_id = b.id and v.version = %s
            where b.space_id = :space
            """.formatted(version);
        }
    }

    private final JdbcClient database;
    private final VersionTextStore texts;

    BlueprintStore(JdbcClient database, VersionTextStore texts) {
        this.database = database;
        this.texts = texts;
    }

    /** All that bear the name, in whatever repository. */
    List<Blueprint> named(SpaceId space, String name, View view) {
        return withTexts(database.sql(view.select + " and lower(b.name) = lower(:name) order by b.repository_name")
                .param("space", space.value())
                .param("name", name)
                .query(BlueprintStore::row)
                .list());
    }

    /** All but those that nobody would miss: their file is gone, and the catalog does not show them. */
    List<Blueprint> list(SpaceId space, View view) {
        return withTexts(database.sql(view.select
                        + " and (b.missing is null or b.published) order by lower(b.name), b.repository_name")
                .param("space", space.value())
                .query(BlueprintStore::row)
                .list());
    }

    /** All that lie in the repository of that name, also those whose file is gone. */
    List<Blueprint> in(SpaceId space, String repositoryName, View view) {
        return withTexts(database.sql(view.select + " and lower(b.repository_name) = lower(:repository)")
                .param("space", space.value())
                .param("repository", repositoryName)
                .query(BlueprintStore::row)
                .list());
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

    /** @return whether that changed anything */
    boolean publish(UUID id, boolean published) {
        return database.sql("update blueprint set published = :published where id = :id and published <> :published")
                        .param("published", published)
                        .param("id", id)
                        .update()
                == 1;
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

    /** A blueprint whose text is still to come. */
    private record Row(VersionTextStore.Key key, String path, Function<VersionTextStore.Text, Blueprint> with) {}

    /** One that was deleted since its row was read is left out. */
    private List<Blueprint> withTexts(List<Row> rows) {
        var found = texts.of(rows.stream().collect(Collectors.toMap(Row::key, Row::path)));
        return rows.stream()
                .filter(row -> found.containsKey(row.key()))
                .map(row -> row.with().apply(Objects.requireNonNull(found.get(row.key()))))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var space = new SpaceId(row.getObject("space_id", UUID.class));
        String name = row.getString("name");
        int version = row.getInt("version");
        String repository = row.getString("repository_name");
        Made made = VersionStore.made(row);
        String commit = row.getString("commit_id");
        boolean published = row.getBoolean("published");
        LaunchPolicy policy = policy(row);
        String modifiedBy = row.getString("modified_by");
        Instant modified = row.getObject("modified_at", OffsetDateTime.class).toInstant();
        int newest = row.getInt("newest");
        int offered = row.getInt("offered");
        TrackedFile file = TrackedStore.file(row);
        return new Row(
                new VersionTextStore.Key(id, version),
                file == null ? name + ".yaml" : file.path(),
                text -> new Blueprint(
                        id,
                        space,
                        name,
                        version,
                        repository,
                        made,
                        commit,
                        text.yaml(),
                        text.parsed().document(),
                        text.parsed().diagnostics(),
                        text.assetInputs(),
                        published,
                        policy,
                        modifiedBy,
                        modified,
                        newest,
                        offered,
                        file));
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
