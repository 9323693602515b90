package dev.slipway.identity;

import java.net.URI;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the set-up page saved about this server. */
@Component
class InstallationStore {
    private final JdbcClient database;

    InstallationStore(JdbcClient database) {
        this.database = database;
    }

    Optional<URI> publicUrl() {
        return database.sql("select public_url from installation")
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    void savePublicUrl(String url) {
        database.sql("""
                insert into installation (public_url) values (:url)
                on conflict (one) do update set public_url = :url""").param("url", url).update();
    }
}
