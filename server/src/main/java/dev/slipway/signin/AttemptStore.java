package dev.slipway.signin;

import dev.slipway.host.ProviderId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ins under way in the database. */
@Component
class AttemptStore {
    private final JdbcClient database;

    AttemptStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A sign-in under way.
     *
     * @param browser hash of the cookie of the browser that began it
     * @param sealed its nonce and code verifier
     * @param provider where it began; what another host says is no end of it
     */
    record Attempt(
            byte[] state, byte[] browser, byte[] sealed, String returnTo, ProviderId provider, Instant created) {}

    void add(Attempt attempt) {
        database.sql("""
                insert into sign_in_attempt (state_hash, browser_hash, sealed, return_to, provider_id, created_at)
                values (:state, :browser, :sealed, :returnTo, :provider, :created)""")
                .param("state", attempt.state())
                .param("browser", attempt.browser())
                .param("sealed", attempt.sealed())
                .param("returnTo", attempt.returnTo())
                .param("provider", attempt.provider().value())
                .param("created", attempt.created().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes it away, so that of several callbacks only one finds it. */
    Optional<Attempt> take(byte[] state) {
        return database.sql("""
                delete from sign_in_attempt where state_hash = ?
                returning state_hash, browser_hash, sealed, return_to, provider_id, created_at""")
                .param(state)
                .query((row, _) -> new Attempt(
                        row.getBytes("state_hash"),
                        row.getBytes("browser_hash"),
                        row.getBytes("sealed"),
                        row.getString("return_to"),
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void dropOlderThan(Instant moment) {
        database.sql("delete from sign_in_attempt where created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
