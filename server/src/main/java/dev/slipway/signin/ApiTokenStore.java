package dev.slipway.signin;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API tokens in the database, by their hash. */
@Component
class ApiTokenStore {
    private final JdbcClient database;

    ApiTokenStore(JdbcClient database) {
        this.database = database;
    }

    void add(ApiToken token, UserId owner, byte[] hash) {
        database.sql("""
                insert into api_token (id, person_id, hash, prefix, title, created_at, expires_at)
                values (:id, :owner, :hash, :prefix, :title, :created, :expires)""")
                .param("id", token.id())
                .param("owner", owner.value())
                .param("hash", hash)
                .param("prefix", token.prefix())
                .param("title", token.title())
                .param("created", at(token.created()))
                .param("expires", at(token.expires()))
                .update();
    }

    List<ApiToken> list(UserId owner) {
        return database.sql("""
                select id, prefix, title, created_at, expires_at, used_at from api_token
                where person_id = ? order by created_at desc""")
                .param(owner.value())
                .query((row, _) -> token(row))
                .list();
    }

    boolean drop(UserId owner, UUID id) {
        return database.sql("delete from api_token where person_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }

    Optional<Actor> owner(byte[] hash, Instant now) {
        return database.sql("""
                select p.id, p.email, p.name from api_token t join person p on p.id = t.person_id
                where t.hash = ? and t.expires_at > ? and t.rests_why is null""")
                .params(hash, at(now))
                .query((row, _) -> new Actor(
                        new UserId(row.getObject("id", UUID.class)), row.getString("email"), row.getString("name")))
                .optional();
    }

    /** Lets all tokens of a person rest; null wakes them. */
    void rest(UserId person, @Nullable String why) {
        database.sql("update api_token set rests_why = :why where person_id = :person")
                .param("why", why, Types.VARCHAR)
                .param("person", person.value())
                .update();
    }

    Optional<String> whyResting(byte[] hash) {
        return database.sql("select rests_why from api_token where hash = ? and rests_why is not null")
                .param(hash)
                .query(String.class)
                .optional();
    }

    /** Notes a use unless one was noted since. */
    void used(byte[] hash, Instant now, Instant since) {
        database.sql("update api_token set used_at = ? where hash = ? and (used_at is null or used_at < ?)")
                .params(at(now), hash, at(since))
                .update();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("prefix"),
                row.getString("title"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
