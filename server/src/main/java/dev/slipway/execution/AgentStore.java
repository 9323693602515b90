package dev.slipway.execution;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents and the hashes of their tokens. */
@Component
class AgentStore {
    private static final String SELECT =
            "select id, name, type, everywhere, created_at, created_by, last_keep_alive, version, technologies from agent ";

    private final JdbcClient database;

    AgentStore(JdbcClient database) {
        this.database = database;
    }

    List<Agent> list() {
        return database.sql(SELECT + "order by created_at")
                .query(AgentStore::agent)
                .list();
    }

    Optional<Agent> byName(String name) {
        return database.sql(SELECT + "where lower(name) = lower(:name)")
                .param("name", name)
                .query(AgentStore::agent)
                .optional();
    }

    Optional<Agent> byToken(byte[] hash) {
        return database.sql(SELECT + """
                where id = (select agent_id from agent_token where token_hash = :hash)""")
                .param("hash", hash)
                .query(AgentStore::agent)
                .optional();
    }

    /** Adds the agent unless one of that name is there already. */
    void add(String name, String type, boolean everywhere, Instant now) {
        database.sql("""
                insert into agent (id, name, type, everywhere, created_at) values (:id, :name, :type, :everywhere, :now)
                on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("type", type)
                .param("everywhere", everywhere)
                .param("now", OrderStore.at(now))
                .update();
    }

    void addToken(UUID agent, byte[] hash, Instant now) {
        database.sql("insert into agent_token (token_hash, agent_id, created_at, last_used) values (?, ?, ?, ?)")
                .params(hash, agent, OrderStore.at(now), OrderStore.at(now))
                .update();
    }

    void dropTokensUnusedSince(UUID agent, Instant moment) {
        database.sql("delete from agent_token where agent_id = ? and last_used < ?")
                .params(agent, OrderStore.at(moment))
                .update();
    }

    void dropToken(byte[] hash) {
        database.sql("delete from agent_token where token_hash = ?").param(hash).update();
    }

    void seen(UUID agent, byte[] token, String version, List<String> technologies, Instant now) {
        database.sql("""
                with used as (update agent_token set last_used = :now where token_hash = :token)
                update agent set last_keep_alive = :now, version = :version, technologies = :technologies where id = :id""")
                .param("id", agent)
                .param("token", token)
                .param("version", version)
                .param("technologies", technologies.toArray(String[]::new))
                .param("now", OrderStore.at(now))
                .update();
    }

    private static Agent agent(ResultSet row, int number) throws SQLException {
        var seen = row.getObject("last_keep_alive", OffsetDateTime.class);
        return new Agent(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getBoolean("everywhere"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                seen == null ? null : seen.toInstant(),
                row.getString("version"),
                texts(row.getArray("technologies")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
