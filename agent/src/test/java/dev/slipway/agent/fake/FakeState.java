package dev.slipway.agent.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A tiny HTTP state backend that locks, keeps every version, and can be away. */
public final class FakeState implements HttpHandler {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> versions = new ArrayList<>();
    private final String credentials;
    private @Nullable String lock;
    private boolean away;

    FakeState(String username, String password) {
        String pair = username + ":" + password;
        credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (away) {
            Exchanges.answer(exchange, 503, "");
        } else if (!credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Exchanges.answer(exchange, 401, "");
        } else if (exchange.getRequestURI().getPath().endsWith("/lock")) {
            lock(exchange, body);
        } else if (exchange.getRequestURI().getPath().endsWith("/unlock")) {
            lock = null;
            Exchanges.answer(exchange, 200, "");
        } else if (exchange.getRequestMethod().equals("POST")) {
            write(exchange, body);
        } else {
            Exchanges.answer(exchange, versions.isEmpty() ? 204 : 200, versions.isEmpty() ? "" : versions.getLast());
        }
    }

    private void lock(HttpExchange exchange, String info) throws IOException {
        if (lock != null) {
            Exchanges.answer(exchange, 423, lock);
            return;
        }
        lock = info;
        Exchanges.answer(exchange, 200, info);
    }

    private void write(HttpExchange exchange, String body) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (lock != null && !query.equals("ID=" + JSON.readTree(lock).path("ID").asString())) {
            Exchanges.answer(exchange, 423, lock);
            return;
        }
        versions.add(body);
        Exchanges.answer(exchange, 200, "{}");
    }

    /** Whether it answers 503 to everything. */
    public synchronized void away(boolean gone) {
        away = gone;
    }

    /** Forgets the lock, as the real one does with the lock of an order's earlier lease. */
    public synchronized void unlock() {
        lock = null;
    }

    public synchronized boolean isLocked() {
        return lock != null;
    }

    /** The newest state; empty text when there is none. */
    public synchronized String newest() {
        return versions.isEmpty() ? "" : versions.getLast();
    }

    public synchronized void put(String state) {
        versions.add(state);
    }
}
