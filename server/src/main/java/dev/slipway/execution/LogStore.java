package dev.slipway.execution;

import dev.slipway.wire.work.WorkEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs told: lines, numbered through a stream, and steps. Append-only. */
@Component
class LogStore {
    private final JdbcClient database;

    LogStore(JdbcClient database) {
        this.database = database;
    }

    /** Appends lines in one statement; the caller holds the order, so no sequence comes twice. */
    void append(OrderRow order, List<WorkEvent.LogLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        long last = database.sql("""
                insert into work_stream (stream, last_line) values (:stream, :count)
                on conflict (stream) do update set last_line = work_stream.last_line + excluded.last_line
                returning last_line""")
                .param("stream", order.stream())
                .param("count", lines.size())
                .query(Long.class)
                .single();
        database.sql("""
                insert into work_line (stream, line, order_id, sequence, at, step, text)
                select :stream, :first + number - 1, :order, sequence, at, step, text
                from unnest(:sequences::bigint[], :times::timestamptz[], :steps::text[], :texts::text[])
                    with ordinality as given (sequence, at, step, text, number)""")
                .param("stream", order.stream())
                .param("first", last - lines.size() + 1)
                .param("order", order.id().value())
                .param(
                        "sequences",
                        lines.stream().map(WorkEvent.LogLine::sequence).toArray(Long[]::new))
                .param(
                        "times",
                        lines.stream().map(line -> line.time().toString()).toArray(String[]::new))
                .param("steps", lines.stream().map(line -> clean(line.step())).toArray(String[]::new))
                .param("texts", lines.stream().map(line -> clean(line.text())).toArray(String[]::new))
                .update();
    }

    void started(OrderRow order, WorkEvent.StepStarted step) {
        database.sql("""
                insert into work_step (order_id, sequence, name, started_at)
                values (:order, :sequence, :name, :at)""")
                .param("order", order.id().value())
                .param("sequence", step.sequence())
                .param("name", clean(step.step()))
                .param("at", OrderStore.at(step.time()))
                .update();
    }

    /** Ends the newest open step of that name; one that never began is written down as a whole. */
    void ended(OrderRow order, WorkEvent.StepEnded step) {
        int changed = database.sql("""
                update work_step set took_ms = :took, exit_code = :exit
                where order_id = :order and sequence = (
                    select max(sequence) from work_step where order_id = :order and name = :name and took_ms is null)""")
                .param("order", order.id().value())
                .param("name", clean(step.step()))
                .param("took", step.tookMs())
                .param("exit", step.exitCode())
                .update();
        if (changed == 0) {
            started(
                    order,
                    new WorkEvent.StepStarted(step.sequence(), step.time().minusMillis(step.tookMs()), step.step()));
            ended(order, step);
        }
    }

    List<LoggedLine> lines(String stream, long after, int limit) {
        return database.sql("""
                select line, at, step, text from work_line
                where stream = :stream and line > :after order by line limit :limit""")
                .param("stream", stream)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new LoggedLine(
                        row.getLong("line"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("step"),
                        row.getString("text")))
                .list();
    }

    List<LoggedStep> steps(List<OrderId> orders) {
        return database.sql("""
                select order_id, name, started_at, took_ms, exit_code from work_step
                where order_id = any(:orders::uuid[]) order by started_at, sequence""")
                .param("orders", orders.stream().map(OrderId::toString).toArray(String[]::new))
                .query(LogStore::step)
                .list();
    }

    private static LoggedStep step(ResultSet row, int number) throws SQLException {
        return new LoggedStep(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("took_ms", Long.class),
                row.getObject("exit_code", Integer.class));
    }

    /** A line of the server's own. */
    static WorkEvent.LogLine remark(long sequence, Instant now, String text) {
        return new WorkEvent.LogLine(sequence, now, "slipway", text);
    }

    // PostgreSQL's text cannot hold a zero byte, which a tool may well print.
    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
