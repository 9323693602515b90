package dev.slipway.doctor;

import dev.slipway.database.Columns;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests for access. */
@Component
class AccessRequestStore {
    private static final String SELECT = "select * from access_request ";

    private final JdbcClient database;

    AccessRequestStore(JdbcClient database) {
        this.database = database;
    }

    /** Adds it unless the same is waited for already; whether it did. */
    boolean add(AccessRequest request) {
        var letter = request.letter();
        var wish = request.wish();
        return database.sql("""
                        insert into access_request (id, space_id, person, person_email, person_name, provider, project, url,
                            repository_name, credential_name, as_connection, check_id, who, what, why, link, mail, markdown,
                            asked_at, checked_at, evidence, next_check)
                        values (:id, :space, :person, :email, :name, :provider, :project, :url, :repository, :credential,
                            :as_connection, :check, :who, :what, :why, :link, :mail, :markdown, :asked, :asked, :evidence, :next)
                        on conflict do nothing""")
                        .param("id", request.id().value())
                        .param("space", request.space().value())
                        .param("person", request.asker().id().value())
                        .param("email", request.asker().email())
                        .param("name", request.asker().name())
                        .param("provider", request.provider())
                        .param("project", request.project())
                        .param("url", request.url())
                        .param("repository", wish.name())
                        .param("credential", wish.credential())
                        .param("as_connection", wish.asConnection())
                        .param("check", letter.check().label())
                        .param("who", letter.who())
                        .param("what", letter.what())
                        .param("why", letter.why())
                        .param("link", letter.link())
                        .param("mail", letter.text())
                        .param("markdown", letter.markdown())
                        .param("asked", Columns.at(request.asked()))
                        .param("evidence", request.evidence())
                        .param("next", Columns.atOrNull(request.next()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** @param person null for everybody's */
    List<AccessRequest> list(SpaceId space, @Nullable UserId person) {
        return database.sql(SELECT + """
                where space_id = :space and (:person::uuid is null or person = :person) order by asked_at desc limit 200""")
                .param("space", space.value())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query(AccessRequestStore::request)
                .list();
    }

    Optional<AccessRequest> find(AccessRequestId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(AccessRequestStore::request)
                .optional();
    }

    /** Takes those that are due, so that no other process looks at them before the moment given. */
    List<AccessRequest> claimDue(Instant now, Instant until, int most) {
        return database.sql("""
                update access_request set next_check = :until where id in (
                    select id from access_request where next_check <= :now order by next_check limit :most
                    for update skip locked)
                returning *""")
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .param("most", most)
                .query(AccessRequestStore::request)
                .list();
    }

    void looked(AccessRequestId id, String evidence, Instant now, Instant next) {
        database.sql("""
                update access_request set evidence = ?, checked_at = ?, next_check = ? where id = ? and granted_at is null""")
                .params(evidence, Columns.at(now), Columns.at(next), id.value())
                .update();
    }

    /** Whether it was still waited for. */
    boolean grant(AccessRequestId id, String evidence, Instant now) {
        return database.sql("""
                        update access_request set evidence = :evidence, checked_at = :now, granted_at = :now, next_check = null
                        where id = :id and granted_at is null""")
                        .param("id", id.value())
                        .param("evidence", evidence)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    void delete(AccessRequestId id) {
        database.sql("delete from access_request where id = ?")
                .param(id.value())
                .update();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from access_request where space_id = ?")
                .param(space.value())
                .update();
    }

    private static AccessRequest request(ResultSet row, int number) throws SQLException {
        return new AccessRequest(
                new AccessRequestId(row.getObject("id", UUID.class)),
                new SpaceId(row.getObject("space_id", UUID.class)),
                new Actor(
                        new UserId(row.getObject("person", UUID.class)),
                        row.getString("person_email"),
                        row.getString("person_name")),
                row.getString("provider"),
                row.getString("project"),
                row.getString("url"),
                new DoctorWish(
                        row.getString("repository_name") == null ? row.getString("url") : null,
                        row.getString("repository_name"),
                        null,
                        row.getString("credential_name"),
                        row.getBoolean("as_connection")),
                letter(row),
                Objects.requireNonNull(Columns.instant(row, "asked_at")),
                Objects.requireNonNull(Columns.instant(row, "checked_at")),
                row.getString("evidence"),
                Columns.instant(row, "next_check"),
                Columns.instant(row, "granted_at"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                CheckId.valueOf(row.getString("check_id").toUpperCase(Locale.ROOT)),
                row.getString("who"),
                row.getString("what"),
                row.getString("why"),
                row.getString("link"),
                row.getString("mail"),
                row.getString("markdown"));
    }
}
