package dev.slipway.signin;

import java.net.URI;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sign-in provider in the database: one row. */
@Component("signInProviderStore")
class ProviderStore {
    private final JdbcClient database;

    ProviderStore(JdbcClient database) {
        this.database = database;
    }

    /** As it is kept, with its secret sealed. */
    record Row(String name, URI baseUrl, String clientId, byte[] clientSecret, boolean privateAddress) {}

    Optional<Row> find() {
        return database.sql("select name, base_url, client_id, client_secret, private_address from sign_in_provider")
                .query((row, _) -> new Row(
                        row.getString("name"),
                        URI.create(row.getString("base_url")),
                        row.getString("client_id"),
                        row.getBytes("client_secret"),
                        row.getBoolean("private_address")))
                .optional();
    }

    void save(Row row) {
        database.sql("""
                insert into sign_in_provider (name, base_url, client_id, client_secret, private_address)
                values (:name, :base, :client, :secret, :private)
                on conflict (one) do update set name = :name, base_url = :base, client_id = :client,
                client_secret = :secret, private_address = :private""")
                .param("name", row.name())
                .param("base", row.baseUrl().toString())
                .param("client", row.clientId())
                .param("secret", row.clientSecret())
                .param("private", row.privateAddress())
                .update();
    }
}
