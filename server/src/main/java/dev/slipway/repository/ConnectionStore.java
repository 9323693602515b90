package dev.slipway.repository;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
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

    Optional<Connection> byCredential(SpaceId space, String credentialName) {
        return database.sql(SELECT + """
                where space_id = ? and lower(credential_name) = lower(?) and token is not null
                order by created_at limit 1""")
                .params(space.value(), credentialName)
                .query(ConnectionStore::connection)
                .optional();
    }

    /** Adds it unless the space has one of that name; whether it did. */
    boolean add(Connection connection, Instant now) {
        var repository = connection.repository();
        return database.sql("""
                        insert into git_repository (id, space_id, name, provider_id, project_id, repository_url, web_url,
                            clone_url, type, branch, access, person, person_name, token, credential_name, use_all_agents,
                            agents, eac_auto_registration, archived, follows_default, status, status_since, created_at)
                        values (:id, :space, :name, :provider, :project, :url, :web_url, :clone_url, :type, :branch,
                            :access, :person, :person_name, :token, :credential, :all_agents, :agents, :eac, :archived,
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
                        .param("token", connection.token(), Types.BINARY)
                        .param("credential", connection.credentialName())
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

    /** Writes what a person may change: access, token, agents. */
    void change(Connection connection) {
        database.sql("""
                update git_repository set access = :access, person = :person, person_name = :person_name, token = :token,
                    credential_name = :credential, use_all_agents = :all_agents, agents = :agents, eac_auto_registration = :eac
                where id = :id""")
                .param("id", connection.id().value())
                .param("access", connection.access())
                .param("person", connection.person().value())
                .param("person_name", connection.personName())
                .param("token", connection.token(), Types.BINARY)
                .param("credential", connection.credentialName())
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
                row.getBytes("token"),
                row.getString("credential_name"),
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
