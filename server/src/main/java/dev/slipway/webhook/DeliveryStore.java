package dev.slipway.webhook;

import dev.slipway.database.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What arrived and what became of it. */
@Component
class DeliveryStore {
    private final JdbcClient database;

    DeliveryStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps it unless it is there already; whether it was new. */
    boolean add(WebhookId webhook, String key, String event, byte[] body, Instant now) {
        return database.sql("""
                insert into webhook_delivery (webhook_id, key, event, body, received_at)
                select id, :key, :event, :body, :now from webhook where id = :webhook
                on conflict (webhook_id, key) do nothing""")
                        .param("webhook", webhook.value())
                        .param("key", key)
                        .param("event", event)
                        .param("body", body)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** Hooks with something to work off that nobody works at; they are the caller's until then. */
    List<WebhookId> claim(Instant now, Instant until, int most) {
        return database.sql("""
                update webhook set worked_until = :until where id in (
                    select id from webhook where coalesce(worked_until <= :now, true) and exists (
                        select 1 from webhook_delivery where webhook_id = webhook.id and done_at is null)
                    limit :most for update skip locked)
                returning id""")
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .param("most", most)
                .query((row, _) -> new WebhookId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Keeps the hook the caller's until then; null: it is anybody's again. */
    void hold(WebhookId webhook, @Nullable Instant until) {
        database.sql("update webhook set worked_until = :until where id = :id")
                .param("id", webhook.value())
                .param("until", Columns.atOrNull(until), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** In the order they came. */
    List<Delivery> waiting(WebhookId webhook, int most) {
        return database.sql("""
                select id, event, body, attempts from webhook_delivery
                where webhook_id = :webhook and done_at is null order by id limit :most""")
                .param("webhook", webhook.value())
                .param("most", most)
                .query((row, _) -> new Delivery(
                        row.getLong("id"),
                        webhook,
                        row.getString("event"),
                        Objects.requireNonNullElse(row.getBytes("body"), new byte[0]),
                        row.getInt("attempts")))
                .list();
    }

    /** @param problem why nothing came of it; null when all went well */
    void done(long id, @Nullable String problem, Instant now) {
        database.sql("update webhook_delivery set done_at = :now, body = null, problem = :problem where id = :id")
                .param("id", id)
                .param("problem", problem)
                .param("now", Columns.at(now))
                .update();
    }

    void attempted(long id) {
        database.sql("update webhook_delivery set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    /** Forgets what was worked off long ago; by then it is not sent again. */
    void forget(Instant before) {
        database.sql("delete from webhook_delivery where done_at < ?")
                .param(Columns.at(before))
                .update();
    }
}
