package dev.slipway.signin;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people's latest sign-ins left. */
@Component
class SignInGrantStore {
    private final JdbcClient database;

    SignInGrantStore(JdbcClient database) {
        this.database = database;
    }

    /** As it lies in the table, sealed. */
    record Row(
            byte[] access,
            byte @Nullable [] refresh,
            @Nullable Instant expires,
            boolean ended) {}

    Optional<Row> find(UserId person, ProviderId provider) {
        return query("", person, provider);
    }

    /** The same, and nobody else gets it this way before the transaction is over, in whatever process. */
    Optional<Row> lock(UserId person, ProviderId provider) {
        return query(" for update", person, provider);
    }

    void save(UserId person, ProviderId provider, Row row, Instant now) {
        database.sql("""
                insert into sign_in_grant (person_id, provider_id, access_token, refresh_token, expires_at, ended, updated_at)
                values (:person, :provider, :access, :refresh, :expires, :ended, :now)
                on conflict (person_id, provider_id) do update set access_token = excluded.access_token,
                    refresh_token = excluded.refresh_token, expires_at = excluded.expires_at, ended = excluded.ended,
                    updated_at = excluded.updated_at""")
                .param("person", person.value())
                .param("provider", provider.value())
                .param("access", row.access())
                .param("refresh", row.refresh(), Types.BINARY)
                .param("expires", Columns.atOrNull(row.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", row.ended())
                .param("now", Columns.at(now))
                .update();
    }

    private Optional<Row> query(String tail, UserId person, ProviderId provider) {
        return database.sql("""
                select access_token, refresh_token, expires_at, ended from sign_in_grant
                where person_id = :person and provider_id = :provider""" + tail)
                .param("person", person.value())
                .param("provider", provider.value())
                .query((row, _) -> new Row(
                        row.getBytes("access_token"),
                        row.getBytes("refresh_token"),
                        Columns.instant(row, "expires_at"),
                        row.getBoolean("ended")))
                .optional();
    }
}
