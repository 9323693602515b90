package dev.slipway.shelf;

import dev.slipway.kernel.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The labels of spaces' catalogs in the database. */
@Component
class LabelStore {
    private final JdbcClient database;

    LabelStore(JdbcClient database) {
        this.database = database;
    }

    List<Label> list(SpaceId space) {
        return database.sql("select name, color, quick_filter from shelf_label where space_id = ? order by lower(name)")
                .param(space.value())
                .query(LabelStore::label)
                .list();
    }

    /** @return false when there is one of that name, whatever its case */
    boolean add(SpaceId space, Label label) {
        return database.sql("""
                        insert into shelf_label (space_id, name, color, quick_filter) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(space.value(), label.name(), label.color(), label.quickFilter())
                        .update()
                == 1;
    }

    /** Throws Spring's duplicate key failure if another has the name. */
    boolean change(SpaceId space, String name, Label label) {
        return database.sql("""
                        update shelf_label set name = :name, color = :color, quick_filter = :filter
                        where space_id = :space and lower(name) = lower(:old)""")
                        .param("name", label.name())
                        .param("color", label.color())
                        .param("filter", label.quickFilter())
                        .param("space", space.value())
                        .param("old", name)
                        .update()
                == 1;
    }

    boolean remove(SpaceId space, String name) {
        return database.sql("delete from shelf_label where space_id = ? and lower(name) = lower(?)")
                        .params(space.value(), name)
                        .update()
                == 1;
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from shelf_label where space_id = ?")
                .param(space.value())
                .update();
    }

    private static Label label(ResultSet row, int number) throws SQLException {
        return new Label(row.getString("name"), row.getString("color"), row.getBoolean("quick_filter"));
    }
}
