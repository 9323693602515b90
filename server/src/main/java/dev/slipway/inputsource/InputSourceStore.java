package dev.slipway.inputsource;

import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.inputsource.SourceDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Input sources in the database. */
@Component
class InputSourceStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    InputSourceStore(JdbcClient database) {
        this.database = database;
    }

    List<InputSource> list() {
        return database.sql("select * from input_source order by lower(name)")
                .query(InputSourceStore::source)
                .list();
    }

    Optional<InputSource> find(String name) {
        return database.sql("select * from input_source where lower(name) = lower(?)")
                .param(name)
                .query(InputSourceStore::source)
                .optional();
    }

    /** Adds it unless the name is taken; whether it did. */
    boolean add(InputSource source) {
        return bound(source, """
                insert into input_source (id, name, description, all_spaces, spaces, details)
                values (:id, :name, :description, :all, :spaces, cast(:details as jsonb)) on conflict do nothing""");
    }

    /** Writes down everything but the name; whether it is there still. */
    boolean change(InputSource source) {
        return bound(source, """
                update input_source set description = :description, all_spaces = :all, spaces = :spaces,
                    details = cast(:details as jsonb) where id = :id and name = :name""");
    }

    void delete(UUID id) {
        database.sql("delete from input_source where id = ?").param(id).update();
    }

    /** A space that is gone is allowed nowhere. */
    void forget(SpaceId space) {
        database.sql("update input_source set spaces = array_remove(spaces, :space) where :space = any(spaces)")
                .param("space", space.value())
                .update();
    }

    private boolean bound(InputSource source, String sql) {
        return database.sql(sql)
                        .param("id", source.id())
                        .param("name", source.name())
                        .param("description", source.description(), Types.VARCHAR)
                        .param("all", source.allSpaces())
                        .param(
                                "spaces",
                                source.spaces().stream().map(SpaceId::value).toArray(UUID[]::new))
                        .param("details", JSON.writeValueAsString(source.details()))
                        .update()
                == 1;
    }

    private static InputSource source(ResultSet row, int number) throws SQLException {
        return new InputSource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("all_spaces"),
                Stream.of((UUID[]) row.getArray("spaces").getArray())
                        .map(SpaceId::new)
                        .toList(),
                JSON.readValue(row.getString("details"), SourceDetails.class));
    }
}
