package dev.slipway.shelf;

import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What spaces say about their blueprints, and what people like, in the database. */
@Component
class EntryStore {
    private static final String SELECT =
            "select blueprint_id, display_name, icon, icon_key, color, launch_allowed, labels from shelf_entry ";

    private final JdbcClient database;

    EntryStore(JdbcClient database) {
        this.database = database;
    }

    /** By blueprint; those about which nothing was said are not in it. */
    Map<UUID, Entry> all(SpaceId space) {
        var found = new HashMap<UUID, Entry>();
        database.sql(SELECT + "where space_id = ?").param(space.value()).query((ResultSet row) -> {
            found.put(row.getObject("blueprint_id", UUID.class), entry(row, 0));
        });
        return found;
    }

    Optional<Entry> find(UUID blueprint) {
        return database.sql(SELECT + "where blueprint_id = ?")
                .param(blueprint)
                .query(EntryStore::entry)
                .optional();
    }

    /** Holds what is said about a blueprint until the end of the transaction; there is a row from then on. */
    Entry lock(SpaceId space, UUID blueprint) {
        database.sql("insert into shelf_entry (blueprint_id, space_id) values (?, ?) on conflict do nothing")
                .params(blueprint, space.value())
                .update();
        return database.sql(SELECT + "where blueprint_id = ? for update")
                .param(blueprint)
                .query(EntryStore::entry)
                .single();
    }

    void update(UUID blueprint, Entry entry) {
        database.sql("""
                        update shelf_entry set display_name = :name, icon = :icon, icon_key = :key, color = :color,
                            launch_allowed = :allowed, labels = :labels where blueprint_id = :id""")
                .param("name", entry.displayName(), Types.VARCHAR)
                .param("icon", entry.icon(), Types.VARCHAR)
                .param("key", entry.iconKey(), Types.VARCHAR)
                .param("color", entry.color(), Types.VARCHAR)
                .param("allowed", entry.launchAllowed())
                .param("labels", entry.labels().toArray(String[]::new))
                .param("id", blueprint)
                .update();
    }

    /** A label has another name from now on. */
    void renameLabel(SpaceId space, String old, String name) {
        database.sql("update shelf_entry set labels = array_replace(labels, :old, :name) where space_id = :space")
                .param("old", old)
                .param("name", name)
                .param("space", space.value())
                .update();
    }

    void removeLabel(SpaceId space, String name) {
        database.sql("update shelf_entry set labels = array_remove(labels, :name) where space_id = :space")
                .param("name", name)
                .param("space", space.value())
                .update();
    }

    /** Nobody shows the icon any more. */
    void removeIcon(String key) {
        database.sql("update shelf_entry set icon_key = null where icon_key = ?")
                .param(key)
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from shelf_entry where space_id = ?")
                .param(space.value())
                .update();
    }

    Set<UUID> favorites(UserId person) {
        return new HashSet<>(database.sql("select blueprint_id from shelf_favorite where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .list());
    }

    void like(UserId person, UUID blueprint) {
        database.sql("insert into shelf_favorite (person_id, blueprint_id) values (?, ?) on conflict do nothing")
                .params(person.value(), blueprint)
                .update();
    }

    void unlike(UserId person, UUID blueprint) {
        database.sql("delete from shelf_favorite where person_id = ? and blueprint_id = ?")
                .params(person.value(), blueprint)
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("display_name"),
                row.getString("icon"),
                row.getString("icon_key"),
                row.getString("color"),
                row.getBoolean("launch_allowed"),
                Columns.texts(row.getArray("labels")));
    }
}
