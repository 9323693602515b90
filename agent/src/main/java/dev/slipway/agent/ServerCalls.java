package dev.slipway.agent;

import dev.slipway.wire.work.CodeLogin;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.HeartbeatReply;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.Leases;
import dev.slipway.wire.work.LoginRequest;
import dev.slipway.wire.work.Sealing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the agent protocol. They block, and throw {@link ServerAway} when the call is to be tried again. */
final class ServerCalls {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 429);

    private final HttpClient client;
    private final String base;
    private final Supplier<String> token;

    ServerCalls(HttpClient client, URI server, Supplier<String> token) {
        this.client = client;
        this.base = server.toString().replaceFirst("/+$", "") + "/api/agent/v1/";
        this.token = token;
    }

    Leases lease(LeaseRequest request) throws ServerAway, InterruptedException {
        var answer = post("lease", request, request.waitMs());
        if (answer.statusCode() != 200) {
            throw new ServerAway("The server refuses to lease orders: " + told(answer));
        }
        var leases = read(answer, Leases.class);
        if (leases.orders() == null) {
            throw new ServerAway("What answered is not a Slipway server: it names no orders");
        }
        return leases;
    }

    HeartbeatReply heartbeat(String order, Heartbeat beat) throws ServerAway, LeaseLost, InterruptedException {
        return read(good(post("orders/" + order + "/heartbeat", beat, beat.waitMs())), HeartbeatReply.class);
    }

    void events(String order, Events events) throws ServerAway, LeaseLost, InterruptedException {
        good(post("orders/" + order + "/events", events, 0));
    }

    void outcome(String order, Sealing sealing) throws ServerAway, LeaseLost, InterruptedException {
        good(post("orders/" + order + "/outcome", sealing, 0));
    }

    CodeLogin login(String order, LoginRequest request) throws ServerAway, LeaseLost, InterruptedException {
        return read(good(post("orders/" + order + "/login", request, 0)), CodeLogin.class);
    }

    private HttpResponse<byte[]> post(String path, Object body, long wait) throws ServerAway, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE.plusMillis(wait))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500 || NOT_NOW.contains(answer.statusCode())) {
                throw new ServerAway("The server cannot take the call now: " + told(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new ServerAway("The server cannot be reached at " + base, e);
        }
    }

    /** Whatever the server refuses for good, it has no use for this run any more. */
    private static HttpResponse<byte[]> good(HttpResponse<byte[]> answer) throws LeaseLost {
        if (answer.statusCode() / 100 != 2) {
            throw new LeaseLost(told(answer));
        }
        return answer;
    }

    private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) throws ServerAway {
        try {
            T value = JSON.readValue(answer.body(), type);
            if (value == null) {
                throw new ServerAway("What answered is not a Slipway server: it says nothing");
            }
            return value;
        } catch (JacksonException e) {
            throw new ServerAway("What answered is not a Slipway server", e);
        }
    }

    private static String told(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        return "HTTP " + answer.statusCode() + " " + body.substring(0, Math.min(300, body.length()));
    }
}
