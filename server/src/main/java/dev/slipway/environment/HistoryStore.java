package dev.slipway.environment;

import dev.slipway.wire.environment.EnvironmentBody.HistoryItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to an environment, and when. */
@Component
class HistoryStore {
    private final JdbcClient database;

    HistoryStore(JdbcClient database) {
        this.database = database;
    }

    /** @param actor e-mail address; null: Slipway itself */
    void add(String environment, Instant now, String event, @Nullable String actor, @Nullable String detail) {
        database.sql("""
                insert into environment_history (environment_id, at, event, actor, detail)
                values (:environment, :at, :event, :actor, :detail)""")
                .param("environment", environment)
                .param("at", EnvironmentStore.at(now))
                .param("event", event)
                .param("actor", actor)
                .param("detail", detail)
                .update();
    }

    List<HistoryItem> of(String environment) {
        return database.sql(
                        "select at, event, actor, detail from environment_history where environment_id = ? order by id")
                .param(environment)
                .query((row, _) -> new HistoryItem(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("event"),
                        row.getString("actor"),
                        row.getString("detail")))
                .list();
    }
}
