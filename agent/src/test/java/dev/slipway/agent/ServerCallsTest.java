package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of the protocol against a server that answers whatever a test wants. */
class ServerCallsTest {
    private final AtomicReference<String> token = new AtomicReference<>("first");
    private final AtomicReference<String> seen = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final AtomicReference<String> path = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String body = "{}";
    private HttpServer server = server();
    private ServerCalls calls = calls(server);

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ServerCalls calls(HttpServer at) {
        var address = URI.create("http://127.0.0.1:" + at.getAddress().getPort() + "//");
        return new ServerCalls(HttpClient.newHttpClient(), address, token::get);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            seen.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            path.set(exchange.getRequestURI().getPath());
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answers(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    private static LeaseRequest request() {
        return new LeaseRequest("i", List.of("held"), 2, 0, List.of("echo"), List.of(), "1");
    }

    private void assertAway(ThrowingCallable call) {
        assertThatThrownBy(call).as("HTTP %s %s", status, body).isInstanceOf(ServerAway.class);
    }

    private void assertLost(ThrowingCallable call) {
        assertThatThrownBy(call).as("HTTP %s", status).isInstanceOf(LeaseLost.class);
    }

    @Test
    void speaksSnakeCaseUnderTheProtocolsAddress() throws Exception {
        answers(200, "{\"orders\": []}");
        assertThat(calls.lease(request()).orders()).isEmpty();
        assertThat(path).hasValue("/api/agent/v1/lease");
        assertThat(seen.get()).contains("\"wait_ms\":0").contains("\"holding\":[\"held\"]");
        answers(200, "{\"lease_seconds\": 30, \"cancel\": null}");
        assertThat(calls.heartbeat("o", new Heartbeat(4)).leaseSeconds()).isEqualTo(30);
        assertThat(path).hasValue("/api/agent/v1/orders/o/heartbeat");
    }

    @Test
    void readsOrdersWithAllTheyHold() throws Exception {
        answers(200, """
                {"orders": [{"id": "o", "fence": 7, "attempt": 2, "lease_seconds": 30, "next_sequence": 5,
                 "novelty": true, "work": {"type": "grain", "environment_id": "e", "environment_name": "E", "space": "s",
                 "owner": "o", "grain": "g", "technology": "echo", "action": "DEPLOY", "inputs": {"a": "b"},
                 "environment_variables": {}, "spec": "{}", "masks": [], "time_limit_seconds": 60}}]}""");
        var order = calls.lease(request()).orders().getFirst();
        assertThat(order.fence()).isEqualTo(7);
        assertThat(order.attempt()).isEqualTo(2);
        assertThat(order.nextSequence()).isEqualTo(5);
        assertThat(order.work().toString()).contains("e/g echo DEPLOY");
    }

    @Test
    void eventsAndOutcomesCarryTheirTypesAndTheFence() throws Exception {
        var line = new WorkEvent.LogLine(3, Instant.EPOCH, "apply", "text");
        calls.events("o", new Events(9, List.of(line, new WorkEvent.StepEnded(4, Instant.EPOCH, "apply", 1, 20))));
        assertThat(seen.get())
                .contains("\"fence\":9")
                .contains("\"type\":\"log\"")
                .contains("\"type\":\"step_ended\"")
                .contains("\"exit_code\":1")
                .contains("\"took_ms\":20");
        calls.outcome("o", new Sealing(9, new WorkOutcome.Lost("gone", List.of("a.b"))));
        assertThat(seen.get()).contains("\"type\":\"lost\"").contains("\"left_behind\":[\"a.b\"]");
        assertThat(path).hasValue("/api/agent/v1/orders/o/outcome");
    }

    @Test
    void tokenIsAskedForAtEachCall() throws Exception {
        calls.events("o", new Events(1, List.of()));
        assertThat(authorization).hasValue("Bearer first");
        token.set("second");
        calls.events("o", new Events(1, List.of()));
        assertThat(authorization).hasValue("Bearer second");
    }

    @Test
    void whatMayPassIsTriedAgain() {
        for (int passing : new int[] {401, 403, 408, 429, 500, 502, 503, 504}) {
            answers(passing, "");
            assertAway(() -> calls.lease(request()));
            assertAway(() -> calls.heartbeat("o", new Heartbeat(1)));
            assertAway(() -> calls.events("o", new Events(1, List.of())));
            assertAway(() -> calls.outcome("o", new Sealing(1, new WorkOutcome.Interrupted("x"))));
        }
    }

    @Test
    void whatIsRefusedForGoodLosesTheLease() {
        for (int refused : new int[] {400, 404, 409, 410, 422}) {
            answers(refused, "{\"message\": \"old fence\"}");
            assertLost(() -> calls.heartbeat("o", new Heartbeat(1)));
            assertLost(() -> calls.events("o", new Events(1, List.of())));
            assertLost(() -> calls.outcome("o", new Sealing(1, new WorkOutcome.Interrupted("x"))));
        }
        assertThatThrownBy(() -> calls.events("o", new Events(1, List.of()))).hasMessageContaining("old fence");
    }

    @Test
    void refusedLeaseIsTriedAgain() {
        answers(404, "no such page");
        assertThatThrownBy(() -> calls.lease(request()))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("404")
                .hasMessageContaining("no such page");
    }

    @Test
    void answersOfSomethingElseAreNoOrders() {
        for (String strange :
                List.of("", "<html>Welcome</html>", "[]", "null", "{}", "{\"orders\": null}", "{\"orders\": 1}")) {
            answers(200, strange);
            assertAway(() -> calls.lease(request()));
        }
    }

    @Test
    void answersOfSomethingElseAreNoHeartbeats() {
        for (String strange : List.of("", "<html>", "null", "[1]")) {
            answers(200, strange);
            assertAway(() -> calls.heartbeat("o", new Heartbeat(1)));
        }
    }

    @Test
    void unknownKindOfWorkIsTriedAgainAndNotGuessed() {
        answers(200, """
                {"orders": [{"id": "o", "fence": 7, "attempt": 2, "lease_seconds": 30, "next_sequence": 5,
                 "work": {"type": "from_the_future"}}]}""");
        assertAway(() -> calls.lease(request()));
    }

    @Test
    void longAnswersAreCutInMessages() {
        answers(500, "x".repeat(10_000));
        assertThatThrownBy(() -> calls.lease(request()))
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage())).hasSizeLessThan(500));
    }

    @Test
    void serverThatIsNotThereIsNamed() {
        server.stop(0);
        assertThatThrownBy(() -> calls.lease(request()))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("cannot be reached at http://127.0.0.1");
    }
}
