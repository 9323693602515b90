package dev.slipway.gitlab.hook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who wants to be told: takes what comes and answers what it was told to. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final LinkedBlockingQueue<Delivery> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);

    /** One delivery; header names in lower case. */
    public record Delivery(Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), Objects.requireNonNull(values.getFirst())));
            arrived.add(new Delivery(headers, body));
            byte[] answer = "thanks".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public Receiver answering(int code) {
        status.set(code);
        return this;
    }

    /** The next delivery, which must come within ten seconds. */
    public Delivery next() throws InterruptedException {
        Delivery delivery = arrived.poll(10, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("nothing was delivered");
        }
        return delivery;
    }

    /** How many deliveries nobody has looked at. */
    public int waiting() {
        return arrived.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
