package dev.slipway.access;

import dev.slipway.database.Columns;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people granted at Git hosts, and those on the way to grant it. */
@Component
class GrantStore {
    private static final String SELECT = """
            select id, provider_id, person, account, access_token, refresh_token, scopes, expires_at, broken, blocked
            from git_grant where provider_id = :provider and person = :person""";

    private final JdbcClient database;

    GrantStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Grant> find(ProviderId provider, UserId person) {
        return query(SELECT, provider, person);
    }

    /** The same, and nobody else reads it this way before the transaction is over, in whatever process. */
    Optional<Grant> lock(ProviderId provider, UserId person) {
        return query(SELECT + " for update", provider, person);
    }

    void save(Grant grant, Instant now) {
        database.sql("""
                insert into git_grant (id, provider_id, person, account, access_token, refresh_token, scopes, expires_at, broken, updated_at)
                values (:id, :provider, :person, :account, :access, :refresh, :scopes, :expires, :broken, :now)
                on conflict (provider_id, person) do update set account = excluded.account,
                    access_token = excluded.access_token, refresh_token = excluded.refresh_token,
                    scopes = excluded.scopes, expires_at = excluded.expires_at, broken = excluded.broken,
                    id = excluded.id, updated_at = excluded.updated_at,
                    blocked = case when git_grant.id = excluded.id then git_grant.blocked end""")
                .param("id", grant.id())
                .param("provider", grant.provider().value())
                .param("person", grant.person().value())
                .param("account", grant.account())
                .param("access", grant.accessToken())
                .param("refresh", grant.refreshToken(), Types.BINARY)
                .param("scopes", grant.scopes().toArray(String[]::new))
                .param("expires", Columns.atOrNull(grant.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("broken", grant.broken())
                .param("now", Columns.at(now))
                .update();
    }

    void breakOff(UUID grant, String why, Instant now) {
        database.sql("update git_grant set broken = :why, updated_at = :now where id = :id")
                .param("id", grant)
                .param("why", why)
                .param("now", Columns.at(now))
                .update();
    }

    /** Takes those whose turn it is, so that no other process does before the moment given. */
    List<Holder> take(Instant now, Instant until, int most) {
        return database.sql("""
                update git_grant set next_check_at = :until where id in (
                    select id from git_grant where broken is null and next_check_at <= :now
                    order by next_check_at limit :most for update skip locked)
                returning provider_id, person""")
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .param("most", most)
                .query((row, _) -> new Holder(
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        new UserId(row.getObject("person", UUID.class))))
                .list();
    }

    /** Whose grant where. */
    record Holder(ProviderId provider, UserId person) {}

    /** The account is not let in, or (null) is again; true for the first to say so. */
    boolean block(UUID grant, @Nullable String why) {
        return database.sql("""
                        update git_grant set blocked = :why where id = :id and (blocked is null) <> (cast(:why as text) is null)""")
                        .param("id", grant)
                        .param("why", why, Types.VARCHAR)
                        .update()
                == 1;
    }

    void begin(Departure departure) {
        database.sql("""
                insert into git_authorization (state_hash, browser_hash, provider_id, person, verifier, return_to, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        departure.stateHash(),
                        departure.browserHash(),
                        departure.provider().value(),
                        departure.person().value(),
                        departure.verifier(),
                        departure.returnTo(),
                        Columns.at(departure.expires()))
                .update();
    }

    /** Takes it out: a state is good for one return. Those that ran out go with it. */
    Optional<Departure> take(byte[] stateHash, Instant now) {
        database.sql("delete from git_authorization where expires_at < ?")
                .param(Columns.at(now))
                .update();
        return database.sql("""
                delete from git_authorization where state_hash = ?
                returning state_hash, browser_hash, provider_id, person, verifier, return_to, expires_at""").param(stateHash).query(GrantStore::departure).optional();
    }

    private Optional<Grant> query(String sql, ProviderId provider, UserId person) {
        return database.sql(sql)
                .param("provider", provider.value())
                .param("person", person.value())
                .query(GrantStore::grant)
                .optional();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                new UserId(row.getObject("person", UUID.class)),
                row.getString("account"),
                row.getBytes("access_token"),
                row.getBytes("refresh_token"),
                Columns.texts(row.getArray("scopes")),
                Columns.instant(row, "expires_at"),
                row.getString("broken"),
                row.getString("blocked"));
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        var expires = Columns.instant(row, "expires_at");
        return new Departure(
                row.getBytes("state_hash"),
                row.getBytes("browser_hash"),
                new ProviderId(row.getObject("provider_id", UUID.class)),
                new UserId(row.getObject("person", UUID.class)),
                row.getBytes("verifier"),
                row.getString("return_to"),
                expires == null ? Instant.EPOCH : expires);
    }
}
