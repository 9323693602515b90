package dev.slipway.environment;

import dev.slipway.execution.LoggedLine;
import dev.slipway.execution.Orders;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.identity.Standing;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A grain's log: lines of JSON up to now, or server-sent events ({@code Accept: text/event-stream}) that go on while the grain
 * works. Each event's id is the line's number, so a browser that reconnects goes on where it was; the last event is
 * {@code end}, or {@code refused} when the reader may not read on.
 */
@RestController
class GrainLogController {
    private static final int BATCH = 1000;

    private final Environments environments;
    private final Orders orders;
    private final EnvironmentConfig config;
    private final JsonMapper json;

    GrainLogController(Environments environments, Orders orders, EnvironmentConfig config, JsonMapper json) {
        this.config = config;
        this.environments = environments;
        this.orders = orders;
        this.json = json;
    }

    @GetMapping("/api/spaces/{space}/environments/{environment}/grains/{grain}/log")
    @Allow(Permission.VIEW_ENVIRONMENTS)
    void log(
            Space space,
            Standing standing,
            @PathVariable String environment,
            @PathVariable String grain,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        String stream = stream(space, environment, grain);
        String accept = request.getHeader("Accept");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (accept != null && accept.contains("text/event-stream")) {
            response.setContentType("text/event-stream");
            new LogFeed(orders, config.logRecheck(), json, response.getWriter(), response::flushBuffer)
                    .follow(stream, resumed(request, after), standing, () -> isOver(space, environment, grain));
        } else {
            response.setContentType("application/x-ndjson");
            writeLines(stream, after, response.getWriter());
        }
    }

    private String stream(Space space, String environment, String grain) {
        return environments.find(space, environment).grains().stream()
                .filter(each -> each.name().equals(grain))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(ErrorCode.GRAIN_NOT_FOUND, "Environment " + environment + " has no grain " + grain))
                .stream();
    }

    private static long resumed(HttpServletRequest request, long after) {
        String last = request.getHeader("Last-Event-ID");
        return last != null && last.matches("\\d{1,18}") ? Math.max(after, Long.parseLong(last)) : after;
    }

    private void writeLines(String stream, long after, Writer out) throws IOException {
        long last = after;
        List<LoggedLine> lines;
        do {
            lines = orders.lines(stream, last, BATCH);
            for (var line : lines) {
                out.write(json.writeValueAsString(LogFeed.body(line)));
                out.write('\n');
                last = line.line();
            }
        } while (lines.size() == BATCH);
    }

    /** Looked at before the lines are, so that no line can come behind the end. */
    private boolean isOver(Space space, String environment, String grain) {
        var entry = environments.find(space, environment);
        return Machine.isAtRest(entry.environment().status(), entry.grain(grain).state());
    }
}
