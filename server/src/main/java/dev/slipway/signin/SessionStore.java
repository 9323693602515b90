package dev.slipway.signin;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database. */
@Component
class SessionStore {
    private final JdbcClient database;

    SessionStore(JdbcClient database) {
        this.database = database;
    }

    void add(byte[] hash, UserId person, Instant now) {
        database.sql(
                        "insert into browser_session (hash, person_id, created_at, seen_at) values (:hash, :person, :now, :now)")
                .param("hash", hash)
                .param("person", person.value())
                .param("now", at(now))
                .update();
    }

    Optional<Found> find(byte[] hash, Instant begunAfter, Instant seenAfter) {
        return database.sql("""
                select p.id, p.email, p.name, s.seen_at from browser_session s join person p on p.id = s.person_id
                where s.hash = :hash and s.created_at > :begun and s.seen_at > :seen and s.ended_why is null""")
                .param("hash", hash)
                .param("begun", at(begunAfter))
                .param("seen", at(seenAfter))
                .query((row, _) -> new Found(
                        new Actor(
                                new UserId(row.getObject("id", UUID.class)),
                                row.getString("email"),
                                row.getString("name")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(byte[] hash, Instant now) {
        database.sql("update browser_session set seen_at = ? where hash = ?")
                .params(at(now), hash)
                .update();
    }

    void endAllOf(UserId person, String why) {
        database.sql("update browser_session set ended_why = ? where person_id = ? and ended_why is null")
                .params(why, person.value())
                .update();
    }

    Optional<String> whyEnded(byte[] hash) {
        return database.sql("select ended_why from browser_session where hash = ? and ended_why is not null")
                .param(hash)
                .query(String.class)
                .optional();
    }

    void drop(byte[] hash) {
        database.sql("delete from browser_session where hash = ?").param(hash).update();
    }

    void dropOlderThan(Instant begun, Instant seen) {
        database.sql("delete from browser_session where created_at < ? or seen_at < ?")
                .params(at(begun), at(seen))
                .update();
    }

    /** A session that goes on. */
    record Found(Actor actor, Instant seen) {}

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
