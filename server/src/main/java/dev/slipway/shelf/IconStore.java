package dev.slipway.shelf;

import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded icons in the database. */
@Component
class IconStore {
    private final JdbcClient database;

    IconStore(JdbcClient database) {
        this.database = database;
    }

    /** One without its picture. */
    record Icon(String key, String fileName, int size) {}

    List<Icon> list(SpaceId space) {
        return database.sql("""
                        select key, file_name, length(picture) as size from shelf_icon where space_id = ? order by file_name""")
                .param(space.value())
                .query((row, _) -> new Icon(row.getString("key"), row.getString("file_name"), row.getInt("size")))
                .list();
    }

    Optional<byte[]> picture(SpaceId space, String key) {
        return database.sql("select picture from shelf_icon where space_id = ? and key = ?")
                .params(space.value(), key)
                .query((row, _) -> row.getBytes("picture"))
                .optional();
    }

    /** One of the same file name is replaced, and keeps its key. */
    String keep(SpaceId space, String key, String fileName, byte[] picture, Instant now) {
        return database.sql("""
                        insert into shelf_icon (key, space_id, file_name, picture, created_at)
                        values (:key, :space, :name, :picture, :now)
                        on conflict (space_id, file_name) do update set picture = excluded.picture returning key""")
                .param("key", key)
                .param("space", space.value())
                .param("name", fileName)
                .param("picture", picture)
                .param("now", Columns.at(now))
                .query(String.class)
                .single();
    }

    boolean remove(SpaceId space, String key) {
        return database.sql("delete from shelf_icon where space_id = ? and key = ?")
                        .params(space.value(), key)
                        .update()
                == 1;
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from shelf_icon where space_id = ?")
                .param(space.value())
                .update();
    }
}
