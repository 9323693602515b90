package dev.slipway.repository;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The connections by their projects. */
@Component
class FollowerStore {
    private static final String COLUMNS =
            "id, space_id, name, provider_id, project_id, web_url, branch, commit_id, status";

    private final JdbcClient database;

    FollowerStore(JdbcClient database) {
        this.database = database;
    }

    List<Follower> of(ProviderId provider, String project) {
        return database.sql("select " + COLUMNS
                        + " from git_repository where provider_id = ? and project_id = ? order by created_at, id")
                .params(provider.value(), project)
                .query(FollowerStore::follower)
                .list();
    }

    List<Follower> onePerProject() {
        return database.sql("select distinct on (provider_id, project_id) " + COLUMNS
                        + " from git_repository order by provider_id, project_id, created_at, id")
                .query(FollowerStore::follower)
                .list();
    }

    private static Follower follower(ResultSet row, int number) throws SQLException {
        var status = ConnectionStatus.of(row.getString("status"));
        return new Follower(
                new RepositoryId(row.getObject("id", UUID.class)),
                new SpaceId(row.getObject("space_id", UUID.class)),
                row.getString("name"),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                row.getString("project_id"),
                row.getString("web_url"),
                row.getString("branch"),
                row.getString("commit_id"),
                status == ConnectionStatus.CONNECTED || status == ConnectionStatus.SYNCING);
    }
}
