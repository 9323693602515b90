package dev.slipway.execution;

import dev.slipway.credential.Tokens;
import dev.slipway.kernel.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders in the database. */
@Component
class OrderStore {
    private static final String SELECT =
            "select id, agent_id, stream, state, started, fence, lease_until, cancel, next_sequence from work_order ";

    private final JdbcClient database;

    OrderStore(JdbcClient database) {
        this.database = database;
    }

    void insert(OrderDraft draft, UUID agent, String stream, String technology, byte[] payload, Instant now) {
        database.sql("""
                insert into work_order (id, agent_id, stream, technology, payload, run_token_hash, state, placed_at)
                values (:id, :agent, :stream, :technology, :payload, :hash, 'queued', :now)""")
                .param("id", draft.id().value())
                .param("agent", agent)
                .param("stream", stream)
                .param("technology", technology)
                .param("payload", payload)
                .param("hash", Tokens.hash(draft.runToken()))
                .param("now", at(now))
                .update();
    }

    /** Leases what the instance has on its disk. */
    List<ClaimedRow> claimHeld(UUID agent, String instance, List<String> holding, Instant until) {
        return database.sql("""
                with found as (
                    select id, state as was, instance as had from work_order
                    where agent_id = :agent and state <> 'sealed' and instance = :instance and id::text = any(:holding::text[])
                    order by placed_at
                    for update skip locked)
                """ + LEASE)
                .param("agent", agent)
                .param("instance", instance)
                .param("holding", holding.toArray(String[]::new))
                .param("until", at(until))
                .query(OrderStore::claimed)
                .list();
    }

    /** Leases what waits: new orders, this instance's own, and those whose lease ran out before anything began. */
    List<ClaimedRow> claimWaiting(
            UUID agent, String instance, List<String> technologies, int capacity, Instant now, Instant until) {
        return database.sql("""
                with found as (
                    select id, state as was, instance as had from work_order
                    where agent_id = :agent and technology = any(:technologies)
                        and (state = 'queued' and (instance is null or instance = :instance)
                            or state = 'leased' and lease_until < :now and (not started or instance = :instance))
                    order by placed_at
                    limit :capacity
                    for update skip locked)
                """ + LEASE)
                .param("agent", agent)
                .param("instance", instance)
                .param("technologies", technologies.toArray(String[]::new))
                .param("capacity", capacity)
                .param("now", at(now))
                .param("until", at(until))
                .query(OrderStore::claimed)
                .list();
    }

    // An order that was running comes back to the instance that runs it: the same attempt. Anything else begins anew.
    private static final String LEASE = """
            update work_order set state = 'leased', instance = :instance, fence = fence + 1, lease_until = :until,
                attempt = attempt + case when state = 'leased' and started then 0 else 1 end,
                started = state = 'leased' and started, cancel_told = null
            from found where work_order.id = found.id
            returning work_order.id, fence, attempt, next_sequence, payload,
                attempt > 1 and (found.was = 'queued' or found.had is distinct from :instance) as anew""";

    /** Gives the order's run another password; the one before opens nothing any more. */
    void renew(OrderId id, Secret token, byte[] payload) {
        database.sql("update work_order set run_token_hash = :hash, payload = :payload where id = :id")
                .param("id", id.value())
                .param("hash", Tokens.hash(token))
                .param("payload", payload)
                .update();
    }

    Optional<OrderRow> find(OrderId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(OrderStore::order)
                .optional();
    }

    /** Holds the order until the end of the transaction. */
    Optional<OrderRow> lock(OrderId id) {
        return database.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(OrderStore::order)
                .optional();
    }

    /** The orders that were started and whose instance has been away since before a moment. */
    List<OrderRow> lockAbandoned(Instant before) {
        return database.sql(SELECT + """
                where instance is not null and lease_until < :before
                    and (state = 'leased' and started or state = 'queued')
                for update skip locked""")
                .param("before", at(before))
                .query(OrderStore::order)
                .list();
    }

    /** Keeps the lease, and tells whether a cancellation is news to the agent. */
    Optional<Beat> beat(OrderId id, UUID agent, long fence, Instant until) {
        return database.sql("""
                with before as (
                    select id, cancel_told from work_order
                    where id = :id and agent_id = :agent and fence = :fence and state = 'leased' for update)
                update work_order set lease_until = :until, started = true, cancel_told = cancel
                from before where work_order.id = before.id
                returning cancel, cancel is distinct from before.cancel_told as news""")
                .param("id", id.value())
                .param("agent", agent)
                .param("fence", fence)
                .param("until", at(until))
                .query((row, _) -> new Beat(row.getString("cancel"), row.getBoolean("news")))
                .optional();
    }

    void advance(OrderId id, long nextSequence, Instant until) {
        database.sql("""
                update work_order set started = true, lease_until = :until, next_sequence = :next where id = :id""")
                .param("id", id.value())
                .param("until", at(until))
                .param("next", nextSequence)
                .update();
    }

    void cancel(OrderId id, Cancellation how) {
        database.sql("update work_order set cancel = :how where id = :id")
                .param("id", id.value())
                .param("how", how.word())
                .update();
    }

    /** Puts a lease back: only the same instance may take the order again. */
    void requeue(OrderId id, Instant now) {
        database.sql("update work_order set state = 'queued', started = false, lease_until = :now where id = :id")
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    /** Ends the order. Its payload goes, for it holds what only the run may know. */
    void seal(OrderId id, long fence, byte[] outcome, Instant now) {
        database.sql("""
                update work_order
                set state = 'sealed', fence = :fence, outcome = :outcome, sealed_at = :now, lease_until = null, payload = ''
                where id = :id""")
                .param("id", id.value())
                .param("fence", fence)
                .param("outcome", outcome)
                .param("now", at(now))
                .update();
    }

    Optional<byte[]> outcome(OrderId id) {
        return database.sql(
                        "select outcome from work_order where id = :id and state = 'sealed' and outcome is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    /** Removes a sealed order that never told anything. */
    void delete(OrderId id) {
        database.sql("""
                delete from work_order where id = :id and state = 'sealed'
                    and not exists (select 1 from work_line where order_id = :id)
                    and not exists (select 1 from work_step where order_id = :id)""").param("id", id.value()).update();
    }

    /** The run that has this password, while it may use it. */
    Optional<Run> run(UUID id, byte[] tokenHash) {
        return database.sql("""
                select id, stream, fence from work_order
                where id = :id and run_token_hash = :hash and state = 'leased'""")
                .param("id", id)
                .param("hash", tokenHash)
                .query((row, _) -> new Run(
                        new OrderId(row.getObject("id", UUID.class)), row.getString("stream"), row.getLong("fence")))
                .optional();
    }

    /** A heartbeat's effect. */
    record Beat(@Nullable String cancel, boolean news) {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ClaimedRow claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedRow(
                new OrderId(row.getObject("id", UUID.class)),
                row.getLong("fence"),
                row.getInt("attempt"),
                row.getLong("next_sequence"),
                row.getBytes("payload"),
                row.getBoolean("anew"));
    }

    private static OrderRow order(ResultSet row, int number) throws SQLException {
        var until = row.getObject("lease_until", OffsetDateTime.class);
        return new OrderRow(
                new OrderId(row.getObject("id", UUID.class)),
                row.getObject("agent_id", UUID.class),
                row.getString("stream"),
                OrderRow.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("started"),
                row.getLong("fence"),
                until == null ? null : until.toInstant(),
                row.getString("cancel"),
                row.getLong("next_sequence"));
    }
}
