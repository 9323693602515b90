package dev.slipway.keychain;

import dev.slipway.database.Columns;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When credentials are looked at, how they are, and what was told of it. Whatever is told once is decided by one statement. */
@Component
class UpkeepStore {
    private final JdbcClient database;

    UpkeepStore(JdbcClient database) {
        this.database = database;
    }

    /** Takes those whose turn it is, so that no other process does before the moment given. */
    List<CredentialId> take(Instant now, Instant until, int most) {
        return database.sql("""
                update stored_credential set next_check_at = :until where id in (
                    select id from stored_credential
                    where cloud_type = 'sourceControl' and token is not null and next_check_at <= :now
                    order by next_check_at limit :most for update skip locked)
                returning id""")
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .param("most", most)
                .query((row, _) -> new CredentialId(row.getObject("id", UUID.class)))
                .list();
    }

    void checkAt(CredentialId id, Instant next) {
        database.sql("update stored_credential set next_check_at = ? where id = ?")
                .params(Columns.at(next), id.value())
                .update();
    }

    /** It does not work; true for the one who is the first to say so. */
    boolean breakOff(CredentialId id, String why, Instant now, Instant next) {
        database.sql("update stored_credential set checked_at = :now, next_check_at = :next where id = :id")
                .param("id", id.value())
                .param("now", Columns.at(now))
                .param("next", Columns.at(next))
                .update();
        return database.sql("""
                        update stored_credential set broken = :why, broken_since = :now where id = :id and broken is null""")
                        .param("id", id.value())
                        .param("why", why)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** It works; true for the one who is the first to say so after it did not. */
    boolean mend(CredentialId id) {
        return database.sql(
                                "update stored_credential set broken = null, broken_since = null where id = ? and broken is not null")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Whether its end is yet to be announced so many days ahead; who asks does it. */
    boolean announce(CredentialId id, int days) {
        return database.sql("""
                        update stored_credential set announced_days = :days
                        where id = :id and (announced_days is null or announced_days > :days)""").param("id", id.value()).param("days", days).update() == 1;
    }

    /** Writes down that an exchange of its token begins, before anybody asks the host for it; null: it is over. */
    void rotating(CredentialId id, @Nullable Instant since) {
        database.sql("update stored_credential set rotating_since = :since where id = :id")
                .param("id", id.value())
                .param("since", Columns.atOrNull(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** @param expires end of the new token, so that nobody takes it for the old one until the host has told about it */
    void rotated(CredentialId id, byte[] token, Instant expires, Instant now) {
        database.sql("""
                update stored_credential set token = :token, rotating_since = null, rotation_refused = null, rotated_at = :now,
                    changed_at = :now, next_check_at = :now, token_created_at = :now, expires_at = :expires,
                    announced_days = null where id = :id""")
                .param("expires", Columns.at(expires))
                .param("id", id.value())
                .param("token", token)
                .param("now", Columns.at(now))
                .update();
    }

    /** The host will not exchange it, so nobody tries again. */
    void rotationRefused(CredentialId id, String why) {
        database.sql("update stored_credential set rotating_since = null, rotation_refused = :why where id = :id")
                .param("id", id.value())
                .param("why", why)
                .update();
    }
}
