package dev.slipway.host;

import dev.slipway.database.Columns;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final String COLUMNS = "id, name, type, base_url, application_id, scopes, private_address";

    private final JdbcClient database;

    ProviderStore(JdbcClient database) {
        this.database = database;
    }

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

    Optional<byte[]> secret(ProviderId id) {
        return database.sql(
                        "select application_secret from git_provider where id = ? and application_secret is not null")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }

    /** Adds it, or changes the one with its id. */
    void save(Provider provider, byte @Nullable [] secret, Instant now) {
        database.sql("""
                insert into git_provider (id, name, type, base_url, application_id, application_secret, scopes, private_address, created_at)
                values (:id, :name, :type, :base_url, :application_id, :secret, :scopes, :private_address, :now)
                on conflict (id) do update set name = excluded.name, base_url = excluded.base_url,
                    application_id = excluded.application_id, application_secret = excluded.application_secret,
                    scopes = excluded.scopes, private_address = excluded.private_address""")
                .param("id", provider.id().value())
                .param("name", provider.name())
                .param("type", provider.type())
                .param("base_url", provider.baseUrl().toString())
                .param("application_id", provider.applicationId())
                .param("secret", secret, java.sql.Types.BINARY)
                .param("scopes", provider.scopes().toArray(String[]::new))
                .param("private_address", provider.privateAddress())
                .param("now", Columns.at(now))
                .update();
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                new ProviderId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                URI.create(row.getString("base_url")),
                row.getString("application_id"),
                Columns.texts(row.getArray("scopes")),
                row.getBoolean("private_address"));
    }
}
