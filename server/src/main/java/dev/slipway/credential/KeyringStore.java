package dev.slipway.credential;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed keys in the database: one row. */
@Component
class KeyringStore {
    private final JdbcClient database;

    KeyringStore(JdbcClient database) {
        this.database = database;
    }

    Optional<byte[]> find() {
        return database.sql("select sealed from keyring").query(byte[].class).optional();
    }

    /** Keeps them unless another server was quicker, and gives those that are kept. */
    byte[] keep(byte[] sealed) {
        database.sql("insert into keyring (sealed) values (?) on conflict do nothing")
                .param(sealed)
                .update();
        return find().orElseThrow();
    }
}
