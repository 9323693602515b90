package dev.slipway.candidate;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The connected groups. */
@Component
class GroupStore {
    private static final String SELECT = "select * from group_connection ";

    private final JdbcClient database;

    GroupStore(JdbcClient database) {
        this.database = database;
    }

    List<GroupConnection> list(SpaceId space) {
        return database.sql(SELECT + "where space_id = ? order by lower(group_path)")
                .param(space.value())
                .query(GroupStore::connection)
                .list();
    }

    Optional<GroupConnection> find(SpaceId space, UUID id) {
        return database.sql(SELECT + "where space_id = ? and id = ?")
                .params(space.value(), id)
                .query(GroupStore::connection)
                .optional();
    }

    Optional<GroupConnection> find(UUID id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query(GroupStore::connection)
                .optional();
    }

    List<GroupConnection> due(Instant now) {
        return database.sql(SELECT + "where next_attempt <= :now and not coalesce(claimed_until > :now, false)"
                        + " order by next_attempt limit 10")
                .param("now", Columns.at(now))
                .query(GroupStore::connection)
                .list();
    }

    List<String> pathsOf(ProviderId provider) {
        return database.sql("select group_path from group_connection where provider_id = ? order by group_path")
                .param(provider.value())
                .query((row, _) -> row.getString("group_path"))
                .list();
    }

    /** Adds it unless the space has this group; whether it did. */
    boolean add(GroupConnection connection, Instant now) {
        return written("""
                        insert into group_connection (id, space_id, provider_id, person, person_email, person_name, group_id,
                            group_path, group_name, group_url, include, exclude, archived, forks, topics, branch, state,
                            state_since, next_attempt, created_at)
                        values (:id, :space, :provider, :person, :email, :person_name, :group, :path, :name, :url, :include,
                            :exclude, :archived, :forks, :topics, :branch, :state, :now, :now, :now)
                        on conflict do nothing""", connection, now) == 1;
    }

    /** Writes the rules, and in whose name it goes on. */
    void change(GroupConnection connection, Instant now) {
        written("""
                update group_connection set person = :person, person_email = :email, person_name = :person_name,
                    include = :include, exclude = :exclude, archived = :archived, forks = :forks, topics = :topics,
                    branch = :branch, next_attempt = :now
                where id = :id""", connection, now);
    }

    void delete(UUID id) {
        database.sql("delete from group_connection where id = ?").param(id).update();
    }

    boolean claim(UUID id, Instant now, Instant until) {
        return database.sql("""
                        update group_connection set claimed_until = :until
                        where id = :id and not coalesce(claimed_until > :now, false)""")
                        .param("id", id)
                        .param("now", Columns.at(now))
                        .param("until", Columns.at(until))
                        .update()
                == 1;
    }

    /** How a look ended; also follows the group's name and place. */
    void end(UUID id, String state, @Nullable Fault fault, @Nullable HostedGroup group, Instant now, Instant next) {
        database.sql("""
                update group_connection set claimed_until = null, next_attempt = :next,
                    state_since = case when state = :state then state_since else :now end, state = :state,
                    attempts = case when :code::text is null then 0 else attempts + 1 end,
                    last_synced = case when :code::text is null then :now else last_synced end,
                    group_path = coalesce(:path, group_path), group_name = coalesce(:name, group_name),
                    group_url = coalesce(:url, group_url),
                    fault_code = :code, fault_message = :message, fault_action = :action, fault_link = :link
                where id = :id""")
                .param("id", id)
                .param("state", state)
                .param("now", Columns.at(now))
                .param("next", Columns.at(next))
                .param("path", group == null ? null : group.path())
                .param("name", group == null ? null : group.name())
                .param("url", group == null ? null : group.webUrl())
                .param("code", fault == null ? null : fault.code())
                .param("message", fault == null ? null : fault.message())
                .param("action", fault == null ? null : fault.action())
                .param("link", fault == null ? null : fault.link())
                .update();
    }

    List<GroupProject> projects(UUID connection) {
        return database.sql("select * from group_project where connection = ? order by lower(path)")
                .param(connection)
                .query((row, _) -> new GroupProject(
                        row.getString("project"),
                        row.getString("path"),
                        row.getString("repository_name"),
                        row.getString("state"),
                        ListingStore.fault(row)))
                .list();
    }

    /** Nothing, for a connection that was ended meanwhile. */
    void put(UUID connection, GroupProject project) {
        var fault = project.fault();
        database.sql("""
                insert into group_project (connection, project, path, repository_name, state, fault_code, fault_message,
                    fault_action, fault_link)
                select id, :project, :path, :name, :state, :code, :message, :action, :link
                from group_connection where id = :connection for key share
                on conflict (connection, project) do update set path = excluded.path,
                    repository_name = excluded.repository_name, state = excluded.state, fault_code = excluded.fault_code,
                    fault_message = excluded.fault_message, fault_action = excluded.fault_action,
                    fault_link = excluded.fault_link""")
                .param("connection", connection)
                .param("project", project.project())
                .param("path", project.path())
                .param("name", project.repositoryName())
                .param("state", project.state())
                .param("code", fault == null ? null : fault.code())
                .param("message", fault == null ? null : fault.message())
                .param("action", fault == null ? null : fault.action())
                .param("link", fault == null ? null : fault.link())
                .update();
    }

    void forget(UUID connection, String project) {
        database.sql("delete from group_project where connection = ? and project = ?")
                .params(connection, project)
                .update();
    }

    private int written(String sql, GroupConnection connection, Instant now) {
        var rules = connection.rules();
        return database.sql(sql)
                .param("id", connection.id())
                .param("space", connection.space().value())
                .param("provider", connection.provider().value())
                .param("person", connection.actor().id().value())
                .param("email", connection.actor().email())
                .param("person_name", connection.actor().name())
                .param("group", connection.group().id())
                .param("path", connection.group().path())
                .param("name", connection.group().name())
                .param("url", connection.group().webUrl())
                .param("include", rules.include().toArray(String[]::new))
                .param("exclude", rules.exclude().toArray(String[]::new))
                .param("archived", rules.archived())
                .param("forks", rules.forks())
                .param("topics", rules.topics().toArray(String[]::new))
                .param("branch", rules.branch())
                .param("state", connection.state())
                .param("now", Columns.at(now))
                .update();
    }

    private static GroupConnection connection(ResultSet row, int number) throws SQLException {
        return new GroupConnection(
                row.getObject("id", UUID.class),
                new SpaceId(row.getObject("space_id", UUID.class)),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                new Actor(
                        new UserId(row.getObject("person", UUID.class)),
                        row.getString("person_email"),
                        row.getString("person_name")),
                new HostedGroup(
                        row.getString("group_id"),
                        row.getString("group_path"),
                        row.getString("group_name"),
                        row.getString("group_url")),
                new GroupRules(
                        Columns.texts(row.getArray("include")),
                        Columns.texts(row.getArray("exclude")),
                        row.getBoolean("archived"),
                        row.getBoolean("forks"),
                        Columns.texts(row.getArray("topics")),
                        row.getString("branch")),
                row.getString("state"),
                Objects.requireNonNull(Columns.instant(row, "state_since")),
                ListingStore.fault(row),
                row.getInt("attempts"),
                Columns.instant(row, "last_synced"),
                Objects.requireNonNull(Columns.instant(row, "next_attempt")));
    }
}
