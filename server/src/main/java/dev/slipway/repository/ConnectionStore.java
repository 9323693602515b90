package dev.slipway.repository;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.CredentialId;
import dev.slipway.repository.Connection.Kept;
import dev.slipway.repository.Connection.StandIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The connected repositories. */
@Component
class ConnectionStore {
    private static final String SELECT = "select * from git_repository ";

    private final JdbcClient database;

    ConnectionStore(JdbcClient database) {
        this.database = database;
    }

    /** Those of all spaces. */
    List<Connection> all() {
        return database.sql(SELECT + "order by id")
                .query(ConnectionStore::connection)
                .list();
    }

    List<Connection> list(SpaceId space) {
        return database.sql(SELECT + "where space_id = ? order by lower(name)")
                .param(space.value())
                .query(ConnectionStore::connection)
                .list();
    }

    Optional<Connection> find(SpaceId space, String name) {
        return database.sql(SELECT + "where space_id = ? and lower(name) = lower(?)")
                .params(space.value(), name)
                .query(ConnectionStore::connection)
                .optional();
    }

    Optional<Connection> find(RepositoryId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(ConnectionStore::connection)
                .optional();
    }

    /** Those connected with a credential, or having it in reserve, in all spaces. */
    List<Connection> withCredential(CredentialId credential) {
        return database.sql(SELECT + "where :credential in (credential_id, standby_id) order by lower(name)")
                .param("credential", credential.value())
                .query(ConnectionStore::connection)
                .list();
    }

    /** Those that go by what a person granted at a host, in all spaces. */
    List<Connection> withGrant(ProviderId provider, UserId person) {
        return database.sql(SELECT + "where provider_id = ? and person = ? and access = 'grant' order by lower(name)")
                .params(provider.value(), person.value())
                .query(ConnectionStore::connection)
                .list();
    }

    /** Says that the standby does the work from now on; true for the first to say so. */
    boolean standIn(RepositoryId id, String why, Instant now) {
        return database.sql("""
                        update git_repository set standby_since = :now, standby_why = :why
                        where id = :id and standby_since is null""")
                        .param("id", id.value())
                        .param("why", why)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** Says that the standby has nothing to do any more; true for the first to say so. */
    boolean standDown(RepositoryId id) {
        return database.sql("""
                        update git_repository set standby_since = null, standby_why = null
                        where id = ? and standby_since is not null""").param(id.value()).update() == 1;
    }

    List<String> namesOf(ProviderId provider) {
        return database.sql("select name from git_repository where provider_id = ? order by lower(name)")
                .param(provider.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** Adds it unless the space has one of that name; whether it did. */
    boolean add(Connection connection, Instant now) {
        var repository = connection.repository();
        return database.sql("""
                        insert into git_repository (id, space_id, name, provider_id, project_id, repository_url, web_url,
                            clone_url, type, branch, access, person, person_name, credential_id, credential_name, use_all_agents,
                            agents, eac_auto_registration, archived, follows_default, status, status_since, created_at)
                        values (:id, :space, :name, :provider, :project, :url, :web_url, :clone_url, :type, :branch,
                            :access, :person, :person_name, :credential, :credential_name, :all_agents, :agents, :eac, :archived,
                            :follows_default, :status, :now, :now)
                        on conflict do nothing""")
                        .param("id", connection.id().value())
                        .param("space", repository.space().value())
                        .param("name", repository.name())
                        .param("provider", connection.provider().value())
                        .param("project", connection.project())
                        .param("url", connection.url())
                        .param("web_url", repository.webUrl())
                        .param("clone_url", repository.cloneUrl())
                        .param("type", repository.type())
                        .param("branch", repository.branch())
                        .param("access", connection.access())
                        .param("person", connection.person().value())
                        .param("person_name", connection.personName())
                        .param("credential", id(connection.credential()), Types.OTHER)
                        .param("credential_name", name(connection.credential()), Types.VARCHAR)
                        .param("all_agents", connection.useAllAgents())
                        .param("agents", connection.agents().toArray(String[]::new))
                        .param("eac", connection.eacAutoRegistration())
                        .param("archived", connection.archived())
                        .param("follows_default", connection.followsDefault())
                        .param("status", connection.status().label())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** Writes what a person may change: access, agents. */
    void change(Connection connection) {
        database.sql("""
                update git_repository set project_id = :project, access = :access, person = :person, person_name = :person_name,
                    credential_id = :credential, credential_name = :credential_name, standby_id = :standby,
                    standby_name = :standby_name, standby_since = null, standby_why = null, use_all_agents = :all_agents,
                    agents = :agents, eac_auto_registration = :eac
                where id = :id""")
                .param("project", connection.project())
                .param("id", connection.id().value())
                .param("access", connection.access())
                .param("person", connection.person().value())
                .param("person_name", connection.personName())
                .param("credential", id(connection.credential()), Types.OTHER)
                .param("credential_name", name(connection.credential()), Types.VARCHAR)
                .param("standby", id(connection.standby()), Types.OTHER)
                .param("standby_name", name(connection.standby()), Types.VARCHAR)
                .param("all_agents", connection.useAllAgents())
                .param("agents", connection.agents().toArray(String[]::new))
                .param("eac", connection.eacAutoRegistration())
                .update();
    }

    boolean delete(RepositoryId id) {
        return database.sql("delete from git_repository where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        return new Connection(
                repository(row),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                row.getString("project_id"),
                row.getString("repository_url"),
                row.getString("access"),
                new UserId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                kept(row, "credential"),
                kept(row, "standby"),
                standIn(row),
                row.getBoolean("use_all_agents"),
                Columns.texts(row.getArray("agents")),
                row.getBoolean("eac_auto_registration"),
                row.getBoolean("archived"),
                row.getBoolean("follows_default"),
                ConnectionStatus.of(row.getString("status")),
                Objects.requireNonNull(Columns.instant(row, "status_since")),
                fault(row),
                Columns.instant(row, "last_synced"),
                Columns.instant(row, "next_attempt"));
    }

    private static Repository repository(ResultSet row) throws SQLException {
        return new Repository(
                new RepositoryId(row.getObject("id", UUID.class)),
                new SpaceId(row.getObject("space_id", UUID.class)),
                row.getString("name"),
                row.getString("web_url"),
                row.getString("clone_url"),
                row.getString("type"),
                row.getString("branch"),
                row.getString("commit_id"));
    }

    private static @Nullable Kept kept(ResultSet row, String which) throws SQLException {
        var id = row.getObject(which + "_id", UUID.class);
        return id == null ? null : new Kept(new CredentialId(id), row.getString(which + "_name"));
    }

    private static @Nullable StandIn standIn(ResultSet row) throws SQLException {
        var since = Columns.instant(row, "standby_since");
        return since == null ? null : new StandIn(since, row.getString("standby_why"));
    }

    private static @Nullable UUID id(@Nullable Kept kept) {
        return kept == null ? null : kept.id().value();
    }

    private static @Nullable String name(@Nullable Kept kept) {
        return kept == null ? null : kept.name();
    }

    private static @Nullable ConnectionFault fault(ResultSet row) throws SQLException {
        String code = row.getString("fault_code");
        return code == null
                ? null
                : new ConnectionFault(
                        code,
                        row.getString("fault_message"),
                        row.getString("fault_action"),
                        row.getString("fault_link"));
    }
}
