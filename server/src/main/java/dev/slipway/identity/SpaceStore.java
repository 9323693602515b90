package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spaces in the database. */
@Component
class SpaceStore {
    private final JdbcClient database;

    SpaceStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Space> byName(String name) {
        return database.sql("select id, name, color, icon from space where lower(name) = ?")
                .param(name.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> space(row))
                .optional();
    }

    Optional<Space> byId(SpaceId id) {
        return database.sql("select id, name, color, icon from space where id = ?")
                .param(id.value())
                .query((row, _) -> space(row))
                .optional();
    }

    List<Space> list() {
        return database.sql("select id, name, color, icon from space order by lower(name)")
                .query((row, _) -> space(row))
                .list();
    }

    /** False when the name is taken. */
    boolean add(Space space, Instant now) {
        return database.sql("""
                        insert into space (id, name, color, icon, created_at) values (:id, :name, :color, :icon, :now)
                        on conflict do nothing""")
                        .param("id", space.id().value())
                        .param("name", space.name())
                        .param("color", space.color())
                        .param("icon", space.icon())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** False when the name is taken. */
    boolean change(Space space) {
        try {
            database.sql("update space set name = :name, color = :color, icon = :icon where id = :id")
                    .param("id", space.id().value())
                    .param("name", space.name())
                    .param("color", space.color())
                    .param("icon", space.icon())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    void delete(SpaceId space) {
        database.sql("delete from space where id = ?").param(space.value()).update();
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                new SpaceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("color"),
                row.getString("icon"));
    }
}
