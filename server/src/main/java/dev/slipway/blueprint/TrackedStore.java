package dev.slipway.blueprint;

import dev.slipway.blueprint.TrackedFile.Missing;
import dev.slipway.database.Columns;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files blueprints lie in, and how far they followed. Thousands are written with a handful of statements. */
@Component
class TrackedStore {
    private final JdbcClient database;

    TrackedStore(JdbcClient database) {
        this.database = database;
    }

    /** A version to be written: what a file says now, as the blueprint's version of that number. */
    record Next(UUID blueprint, int version, FileText text) {}

    /** Keeps other transactions from following the same repository until this one ends. */
    void hold(RepositoryId repository) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 700))")
                .param(repository.toString())
                .query()
                .listOfRows();
    }

    /** The commit that was followed last. */
    Optional<String> followed(RepositoryId repository) {
        return database.sql("select commit_id from tracked_repository where repository_id = ?")
                .param(repository.value())
                .query(String.class)
                .optional();
    }

    void followed(RepositoryId repository, String commit) {
        database.sql("""
                        insert into tracked_repository (repository_id, commit_id) values (?, ?)
                        on conflict (repository_id) do update set commit_id = excluded.commit_id""").params(repository.value(), commit).update();
    }

    /** Nothing of a repository is followed any more. */
    void forget(RepositoryId repository) {
        database.sql("delete from tracked_repository where repository_id = ?")
                .param(repository.value())
                .update();
        database.sql("update blueprint set missing = 'disconnected' where repository_id = ?")
                .param(repository.value())
                .update();
    }

    /** Begins blueprints, whose first versions must follow. */
    void begin(Repository repository, List<Next> first, Instant now) {
        LaunchPolicy policy = LaunchPolicy.DEFAULT;
        database.sql("""
                        insert into blueprint (id, space_id, repository_name, name, newest, published, default_duration,
                            default_extend, always_on, allow_scheduling, created_at)
                        select id, :space, :repository, name, 0, false, :duration, :extend, :alwaysOn, :scheduling, :now
                        from unnest(:ids, :names) as file (id, name)""")
                .param("space", repository.space().value())
                .param("repository", repository.name())
                .param("duration", policy.defaultDuration().toString())
                .param("extend", policy.defaultExtend().toString())
                .param("alwaysOn", policy.alwaysOn())
                .param("scheduling", policy.allowScheduling())
                .param("now", Columns.at(now))
                .param("ids", of(first, UUID[]::new, Next::blueprint))
                .param("names", of(first, String[]::new, next -> next.text().name()))
                .update();
    }

    /** Writes the versions, each of which becomes the newest of its blueprint. */
    void write(List<Next> versions) {
        database.sql("""
                        insert into blueprint_version (blueprint_id, version, yaml, origin, commit_id, asset_inputs, modified_by,
                            modified_at)
                        select id, version, yaml, 'followed', commit_id, '{}', author, written
                        from unnest(:ids, :versions, :texts, :commits, :authors, cast(:written as timestamptz[]))
                            as file (id, version, yaml, commit_id, author, written)""")
                .param("ids", of(versions, UUID[]::new, Next::blueprint))
                .param("versions", of(versions, Integer[]::new, Next::version))
                .param("texts", of(versions, String[]::new, next -> next.text().yaml()))
                .param(
                        "commits",
                        of(versions, String[]::new, next -> next.text().commit()))
                .param(
                        "authors",
                        of(versions, String[]::new, next -> next.text().author()))
                .param(
                        "written",
                        of(
                                versions,
                                String[]::new,
                                next -> next.text().written().toString()))
                .update();
        database.sql("""
                        update blueprint set newest = file.version from unnest(:ids, :versions) as file (id, version)
                        where blueprint.id = file.id""")
                .param("ids", of(versions, UUID[]::new, Next::blueprint))
                .param("versions", of(versions, Integer[]::new, Next::version))
                .update();
    }

    /** Writes down where the blueprints lie now. */
    void place(RepositoryId repository, List<Next> files) {
        database.sql("""
                        update blueprint set repository_id = :repository, path = file.path, blob_id = file.blob, missing = null
                        from unnest(:ids, :paths, :blobs) as file (id, path, blob) where blueprint.id = file.id""")
                .param("repository", repository.value())
                .param("ids", of(files, UUID[]::new, Next::blueprint))
                .param("paths", of(files, String[]::new, next -> next.text().path()))
                .param("blobs", of(files, String[]::new, next -> next.text().blob()))
                .update();
    }

    /** From now on the catalog offers the newest version of these, whatever becomes of later ones. */
    void offerNewest(Collection<UUID> blueprints) {
        database.sql("update blueprint set offered = newest where id = any(?)")
                .param(blueprints.toArray(UUID[]::new))
                .update();
    }

    void missing(Collection<UUID> blueprints, Missing why) {
        database.sql("update blueprint set missing = ? where id = any(?)")
                .params(why.name().toLowerCase(Locale.ROOT), blueprints.toArray(UUID[]::new))
                .update();
    }

    static @Nullable TrackedFile file(ResultSet row) throws SQLException {
        String path = row.getString("path");
        String missing = row.getString("missing");
        return path == null
                ? null
                : new TrackedFile(
                        new RepositoryId(row.getObject("repository_id", UUID.class)),
                        path,
                        row.getString("blob_id"),
                        missing == null ? null : Missing.valueOf(missing.toUpperCase(Locale.ROOT)));
    }

    private static <T> T[] of(List<Next> all, IntFunction<T[]> array, Function<Next, T> part) {
        return all.stream().map(part).toArray(array);
    }
}
