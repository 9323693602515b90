package dev.slipway.parameter;

import dev.slipway.kernel.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parameters in the database; no space means the account's. */
@Component
class ParameterStore {
    private static final String SELECT = """
            select id, space_id, name, sealed, sensitive, description from parameter
            where space_id is not distinct from cast(:space as uuid)
            """;

    private final JdbcClient database;

    ParameterStore(JdbcClient database) {
        this.database = database;
    }

    List<Row> list(@Nullable SpaceId space) {
        return database.sql(SELECT + " order by lower(name)")
                .param("space", id(space), Types.OTHER)
                .query(ParameterStore::row)
                .list();
    }

    Optional<Row> find(@Nullable SpaceId space, String name) {
        return database.sql(SELECT + " and lower(name) = lower(:name)")
                .param("space", id(space), Types.OTHER)
                .param("name", name)
                .query(ParameterStore::row)
                .optional();
    }

    /** Throws Spring's duplicate key failure if the name is taken. */
    void insert(Row row, Instant now) {
        database.sql("""
                        insert into parameter (id, space_id, name, sealed, sensitive, description, changed_at)
                        values (:id, :space, :name, :sealed, :sensitive, :description, :now)""")
                .param("id", row.id())
                .param("space", id(row.space()), Types.OTHER)
                .param("name", row.name())
                .param("sealed", row.sealed())
                .param("sensitive", row.sensitive())
                .param("description", row.description(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Row row, Instant now) {
        database.sql("""
                        update parameter set sealed = :sealed, sensitive = :sensitive, description = :description,
                            changed_at = :now where id = :id""")
                .param("sealed", row.sealed())
                .param("sensitive", row.sensitive())
                .param("description", row.description(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", row.id())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from parameter where id = ?").param(id).update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from parameter where space_id = ?")
                .param(space.value())
                .update();
    }

    private static @Nullable UUID id(@Nullable SpaceId space) {
        return space == null ? null : space.value();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID space = row.getObject("space_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                space == null ? null : new SpaceId(space),
                row.getString("name"),
                row.getBytes("sealed"),
                row.getBoolean("sensitive"),
                row.getString("description"));
    }

    /** A parameter as kept; not a record, for records of arrays do not compare by content. */
    static final class Row {
        private final UUID id;
        private final @Nullable SpaceId space;
        private final String name;
        private final byte[] sealed;
        private final boolean sensitive;
        private final @Nullable String description;

        Row(
                UUID id,
                @Nullable SpaceId space,
                String name,
                byte[] sealed,
                boolean sensitive,
                @Nullable String description) {
            this.id = id;
            this.space = space;
            this.name = name;
            this.sealed = sealed;
            this.sensitive = sensitive;
            this.description = description;
        }

        UUID id() {
            return id;
        }

        @Nullable
        SpaceId space() {
            return space;
        }

        String name() {
            return name;
        }

        byte[] sealed() {
            return sealed;
        }

        boolean sensitive() {
            return sensitive;
        }

        @Nullable
        String description() {
            return description;
        }
    }
}
