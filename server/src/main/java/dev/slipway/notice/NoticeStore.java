package dev.slipway.notice;

import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices in the database. */
@Component
class NoticeStore {
    private final JdbcClient database;

    NoticeStore(JdbcClient database) {
        this.database = database;
    }

    void add(Notice notice) {
        var news = notice.news();
        database.sql("""
                insert into notice (id, person, space_id, kind, what, why, action, link, since)
                values (:id, :person, :space, :kind, :what, :why, :action, :link, :since)""")
                .param("id", notice.id())
                .param("person", notice.person().value())
                .param("space", notice.space() == null ? null : notice.space().value(), Types.OTHER)
                .param("kind", news.kind())
                .param("what", news.what())
                .param("why", news.why())
                .param("action", news.action(), Types.VARCHAR)
                .param("link", news.link(), Types.VARCHAR)
                .param("since", Columns.at(notice.since()))
                .update();
    }

    List<Notice> list(UserId person, boolean onlyUnread, int limit) {
        return database.sql("""
                select * from notice where person = :person and (not :unread or read_at is null)
                order by since desc, id limit :limit""")
                .param("person", person.value())
                .param("unread", onlyUnread)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    int unread(UserId person) {
        return database.sql("select count(*) from notice where person = ? and read_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** @param notice null for all of the person's */
    void read(UserId person, @Nullable UUID notice, Instant now) {
        database.sql("""
                update notice set read_at = :now
                where person = :person and read_at is null and id = coalesce(cast(:notice as uuid), id)""")
                .param("person", person.value())
                .param("notice", notice, Types.OTHER)
                .param("now", Columns.at(now))
                .update();
    }

    void dropOlderThan(Instant moment) {
        database.sql("delete from notice where since < ?")
                .param(Columns.at(moment))
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from notice where space_id = ?")
                .param(space.value())
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var space = row.getObject("space_id", UUID.class);
        return new Notice(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("person", UUID.class)),
                space == null ? null : new SpaceId(space),
                new News(
                        row.getString("kind"),
                        row.getString("what"),
                        row.getString("why"),
                        row.getString("action"),
                        row.getString("link")),
                Objects.requireNonNull(Columns.instant(row, "since")),
                Columns.instant(row, "read_at") != null);
    }
}
