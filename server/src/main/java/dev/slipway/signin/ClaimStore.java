package dev.slipway.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open claim in the database, by the hash of its token. */
@Component
class ClaimStore {
    private final JdbcClient database;

    ClaimStore(JdbcClient database) {
        this.database = database;
    }

    boolean exists() {
        return database.sql("select count(*) from administrator_claim")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean matches(byte[] hash) {
        return database.sql("select count(*) from administrator_claim where hash = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void put(byte[] hash) {
        database.sql(
                        "insert into administrator_claim (hash) values (:hash) on conflict (one) do update set hash = :hash")
                .param("hash", hash)
                .update();
    }

    boolean take(byte[] hash) {
        return database.sql("delete from administrator_claim where hash = ?")
                        .param(hash)
                        .update()
                > 0;
    }
}
