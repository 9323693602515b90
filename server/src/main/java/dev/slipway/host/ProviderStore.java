package dev.slipway.host;

import dev.slipway.database.Columns;
import dev.slipway.outbound.PrivateAuthority;
import dev.slipway.outbound.Proxy;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The Git hosts of the account. */
@Component
class ProviderStore {
    private static final String COLUMNS =
            "id, name, type, base_url, application_id, sign_in_id, scopes, private_address,"
                    + " authority, proxy_url, proxy_private, timeout_seconds";

    private final JdbcClient database;

    ProviderStore(JdbcClient database) {
        this.database = database;
    }

    /** The sealed secrets of a host's applications. */
    record Sealed(byte @Nullable [] repositories, byte @Nullable [] signIn) {}

    List<Provider> list() {
        return database.sql("select " + COLUMNS + " from git_provider order by created_at, name")
                .query(ProviderStore::provider)
                .list();
    }

    Optional<Provider> byId(UUID id) {
        return database.sql("select " + COLUMNS + " from git_provider where id = ?")
                .param(id)
                .query(ProviderStore::provider)
                .optional();
    }

    Sealed secrets(ProviderId id) {
        return database.sql("select application_secret, sign_in_secret from git_provider where id = ?")
                .param(id.value())
                .query((row, _) -> new Sealed(row.getBytes("application_secret"), row.getBytes("sign_in_secret")))
                .optional()
                .orElse(new Sealed(null, null));
    }

    /** Adds it, or changes the one with its id. */
    void save(Provider provider, Sealed secrets, Instant now) {
        var authority = provider.reach().authority();
        var proxy = provider.reach().proxy();
        database.sql("""
                insert into git_provider (id, name, type, base_url, application_id, application_secret, sign_in_id, sign_in_secret,
                    scopes, private_address, authority, proxy_url, proxy_private, timeout_seconds, created_at)
                values (:id, :name, :type, :base_url, :application_id, :secret, :sign_in_id, :sign_in_secret,
                    :scopes, :private_address, :authority, :proxy, :proxy_private, :timeout, :now)
                on conflict (id) do update set name = excluded.name, base_url = excluded.base_url,
                    application_id = excluded.application_id, application_secret = excluded.application_secret,
                    sign_in_id = excluded.sign_in_id, sign_in_secret = excluded.sign_in_secret,
                    scopes = excluded.scopes, private_address = excluded.private_address, authority = excluded.authority,
                    proxy_url = excluded.proxy_url, proxy_private = excluded.proxy_private,
                    timeout_seconds = excluded.timeout_seconds""")
                .param("id", provider.id().value())
                .param("name", provider.name())
                .param("type", provider.type())
                .param("base_url", provider.baseUrl().toString())
                .param("application_id", provider.applicationId())
                .param("secret", secrets.repositories(), Types.BINARY)
                .param("sign_in_id", provider.signInId())
                .param("sign_in_secret", secrets.signIn(), Types.BINARY)
                .param("scopes", provider.scopes().toArray(String[]::new))
                .param("private_address", provider.privateAddress())
                .param("authority", authority == null ? null : authority.pem())
                .param("proxy", proxy == null ? null : proxy.url().toString())
                .param("proxy_private", proxy != null && proxy.privateAddress())
                .param("timeout", provider.reach().patience().toSeconds())
                .param("now", Columns.at(now))
                .update();
    }

    void delete(ProviderId id) {
        database.sql("delete from git_provider where id = ?").param(id.value()).update();
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                new ProviderId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                URI.create(row.getString("base_url")),
                row.getString("application_id"),
                row.getString("sign_in_id"),
                Columns.texts(row.getArray("scopes")),
                reach(row));
    }

    private static Reach reach(ResultSet row) throws SQLException {
        String authority = row.getString("authority");
        String proxy = row.getString("proxy_url");
        return new Reach(
                row.getBoolean("private_address"),
                authority == null ? null : PrivateAuthority.of(authority),
                proxy == null ? null : new Proxy(URI.create(proxy), row.getBoolean("proxy_private")),
                Duration.ofSeconds(row.getInt("timeout_seconds")));
    }
}
