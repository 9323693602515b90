package dev.slipway.environment;

import dev.slipway.execution.OrderId;
import dev.slipway.repository.RepositoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grains of environments in the database. */
@Component
class GrainStore {
    private static final String SELECT = """
            select environment_id, name, kind, store, path, branch, commit, repository_id, depends_on, state, touched, order_id,
                message, detail, left_behind, tool_version
            from environment_grain
            """;

    private final JdbcClient database;

    GrainStore(JdbcClient database) {
        this.database = database;
    }

    void insert(Grain grain, int position) {
        database.sql("""
                insert into environment_grain
                    (environment_id, position, name, kind, store, path, branch, commit, depends_on, state)
                values (:environment, :position, :name, :kind, :store, :path, :branch, :commit, :depends, :state)""")
                .param("environment", grain.environment())
                .param("position", position)
                .param("name", grain.name())
                .param("kind", grain.kind())
                .param("store", grain.source().store(), Types.VARCHAR)
                .param("path", grain.source().path())
                .param("branch", grain.source().branch(), Types.VARCHAR)
                .param("commit", grain.source().commit(), Types.VARCHAR)
                .param("depends", grain.dependsOn().toArray(String[]::new))
                .param("state", grain.state().name())
                .update();
    }

    List<Grain> of(String environment) {
        return database.sql(SELECT + " where environment_id = ? order by position")
                .param(environment)
                .query(GrainStore::grain)
                .list();
    }

    Map<String, List<Grain>> of(List<String> environments) {
        return database
                .sql(SELECT + " where environment_id = any(?) order by position")
                .param(environments.toArray(String[]::new))
                .query(GrainStore::grain)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Grain::environment));
    }

    Optional<Grain> ofOrder(OrderId order) {
        return database.sql(SELECT + " where order_id = ?")
                .param(order.value())
                .query(GrainStore::grain)
                .optional();
    }

    /** Grains of environments that are not over and whose code comes from the repository. */
    List<Grain> from(RepositoryId repository) {
        return database.sql(SELECT + """
                where repository_id = ? and environment_id in (select id from environment where ended_at is null)""")
                .param(repository.value())
                .query(GrainStore::grain)
                .list();
    }

    void update(Grain grain) {
        var repository = grain.source().repository();
        var order = grain.order();
        database.sql("""
                update environment_grain set branch = :branch, commit = :commit, repository_id = :repository, state = :state,
                    touched = :touched, order_id = :order, message = :message, detail = :detail, left_behind = :left,
                    tool_version = :version
                where environment_id = :environment and name = :name""")
                .param("environment", grain.environment())
                .param("name", grain.name())
                .param("branch", grain.source().branch(), Types.VARCHAR)
                .param("commit", grain.source().commit(), Types.VARCHAR)
                .param("repository", repository == null ? null : repository.value(), Types.OTHER)
                .param("state", grain.state().name())
                .param("touched", grain.touched())
                .param("order", order == null ? null : order.value(), Types.OTHER)
                .param("message", grain.message(), Types.VARCHAR)
                .param("detail", grain.detail(), Types.VARCHAR)
                .param("left", grain.leftBehind().toArray(String[]::new))
                .param("version", grain.toolVersion(), Types.VARCHAR)
                .update();
    }

    void keepOutputs(Grain grain, byte[] sealed) {
        keep("outputs", grain, sealed);
    }

    /** What a clone needs, for the day the repository is no longer connected. */
    void keepAccess(Grain grain, byte[] sealed) {
        keep("access", grain, sealed);
    }

    private void keep(String column, Grain grain, byte[] sealed) {
        database.sql("update environment_grain set " + column + " = ? where environment_id = ? and name = ?")
                .params(sealed, grain.environment(), grain.name())
                .update();
    }

    Optional<byte[]> access(Grain grain) {
        return database.sql("""
                select access from environment_grain where environment_id = ? and name = ? and access is not null""")
                .params(grain.environment(), grain.name())
                .query((row, _) -> row.getBytes("access"))
                .optional();
    }

    /** Sealed outputs by grain name. */
    Map<String, byte[]> outputs(String environment) {
        return database
                .sql("select name, outputs from environment_grain where environment_id = ? and outputs is not null")
                .param(environment)
                .query((row, _) -> Map.entry(row.getString("name"), row.getBytes("outputs")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Grain grain(ResultSet row, int number) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        var repository = row.getObject("repository_id", UUID.class);
        return new Grain(
                row.getString("environment_id"),
                row.getString("name"),
                row.getString("kind"),
                new Grain.Source(
                        row.getString("store"),
                        row.getString("path"),
                        row.getString("branch"),
                        row.getString("commit"),
                        repository == null ? null : new RepositoryId(repository)),
                List.of((String[]) row.getArray("depends_on").getArray()),
                GrainState.valueOf(row.getString("state")),
                row.getBoolean("touched"),
                order == null ? null : new OrderId(order),
                row.getString("message"),
                row.getString("detail"),
                List.of((String[]) row.getArray("left_behind").getArray()),
                row.getString("tool_version"));
    }
}
