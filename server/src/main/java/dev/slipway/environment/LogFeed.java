package dev.slipway.environment;

import dev.slipway.execution.LoggedLine;
import dev.slipway.execution.Orders;
import dev.slipway.identity.Standing;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.environment.LogLineBody;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Sends a grain's lines as server-sent events for as long as there may be more and the reader may see them. */
final class LogFeed {
    private static final int BATCH = 1000;

    private final Orders orders;
    private final Duration recheck;
    private final JsonMapper json;
    private final Writer out;
    private final Flushable wire;

    /** @param wire sends what was written, and tells when the reader is gone, which the writer does not */
    LogFeed(Orders orders, Duration recheck, JsonMapper json, Writer out, Flushable wire) {
        this.orders = orders;
        this.recheck = recheck;
        this.json = json;
        this.out = out;
        this.wire = wire;
    }

    static LogLineBody body(LoggedLine line) {
        return new LogLineBody(line.line(), line.time(), line.step(), line.text());
    }

    /**
     * Blocks until the end.
     *
     * @param over whether the grain is at rest; asked before the lines are read, so that no line can come behind the end
     */
    void follow(String stream, long after, Standing standing, BooleanSupplier over)
            throws IOException, InterruptedException {
        try {
            if (told(stream, after, standing, over)) {
                out.write("event: end\ndata: {}\n\n");
            }
        } catch (Problem refused) {
            out.write("event: refused\ndata: " + json.writeValueAsString(Map.of("message", refused.text())) + "\n\n");
        }
        wire.flush();
    }

    /** Whether all was told; false when the server stops before. */
    private boolean told(String stream, long after, Standing standing, BooleanSupplier over)
            throws IOException, InterruptedException {
        long last = after;
        long checked = System.nanoTime();
        try (var ear = orders.follow(stream)) {
            while (!orders.stopping()) {
                if (System.nanoTime() - checked >= recheck.toNanos()) {
                    standing.check();
                    checked = System.nanoTime();
                }
                boolean atRest = over.getAsBoolean();
                var lines = orders.lines(stream, last, BATCH);
                for (var line : lines) {
                    out.write("id: " + line.line() + "\ndata: " + json.writeValueAsString(body(line)) + "\n\n");
                    last = line.line();
                }
                if (atRest && lines.size() < BATCH) {
                    return true;
                }
                wire.flush();
                if (lines.isEmpty() && !ear.await(recheck)) {
                    out.write(": still here\n\n");
                }
            }
        }
        return false;
    }
}
