package dev.slipway.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {
    private final Outbound outbound = Outbound.standalone();
    private final AtomicInteger reached = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer host;
    private AllowedAddresses allowed;

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setExecutor(task -> Thread.ofVirtual().start(task));
        host.createContext("/ok", exchange -> answer(exchange, 200, "{\"fine\":true}"));
        host.createContext(
                "/echo",
                exchange -> answer(
                        exchange,
                        201,
                        exchange.getRequestMethod() + " "
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        host.createContext("/slow", exchange -> {
            waitForever();
            exchange.close();
        });
        host.createContext("/moved", exchange -> redirect(exchange, "/ok"));
        host.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        host.createContext("/away", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));
        host.start();
        allowed = AllowedAddresses.of(at("/"));
    }

    @AfterEach
    void stop() {
        never.countDown();
        host.stop(0);
        outbound.close();
    }

    @Test
    void bringsBackStatusHeadersAndBody() {
        var answer = outbound.send(OutboundRequest.get(at("/ok")), allowed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.isJson()).isTrue();
        assertThat(answer.text()).isEqualTo("{\"fine\":true}");
    }

    @Test
    void sendsFormsAsBrowsersDo() {
        var answer = outbound.send(OutboundRequest.form(at("/echo"), Map.of("code", "a b&c")), allowed);
        assertThat(answer.text()).isEqualTo("POST code=a+b%26c");
    }

    @Test
    void reachesNothingThatIsNotAllowed() {
        assertThatThrownBy(() -> outbound.send(OutboundRequest.get(at("/ok")), AllowedAddresses.none()))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
        assertThat(reached).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", "http:///a.git", "mailto:a@b"})
    void anAddressWithoutHostIsRefusedAndNotTried(String address) {
        assertThatThrownBy(() -> outbound.pin(URI.create(address), Route.direct(allowed)))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.INVALID_URL);
    }

    @Test
    void followsRedirectsOnTheSameHost() {
        var answer = outbound.send(OutboundRequest.get(at("/moved")), allowed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.uri()).isEqualTo(at("/ok"));
    }

    @Test
    void leavesRedirectsToOtherHostsToTheCaller() {
        var answer = outbound.send(OutboundRequest.get(at("/away")), allowed);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://169.254.169.254/latest/meta-data/");
    }

    @Test
    void givesUpOnRedirectsInCircles() {
        assertThat(outbound.send(OutboundRequest.get(at("/loop")), allowed).status())
                .isEqualTo(302);
        assertThat(reached.get()).isLessThan(6);
    }

    @Test
    void doesNotWaitLongerThanTold() {
        assertUnreachable(OutboundRequest.get(at("/slow")).within(Duration.ofMillis(200)), "200 ms");
    }

    @Test
    void doesNotReadMoreThanTold() {
        var request = new OutboundRequest("GET", at("/ok"), Map.of(), "", Duration.ofSeconds(5), 5);
        assertUnreachable(request, "broke off");
    }

    @Test
    void namesTheHostThatIsDown() {
        host.stop(0);
        assertUnreachable(OutboundRequest.get(at("/ok")), "127.0.0.1");
    }

    @Test
    void printsNoSecrets() {
        var request = OutboundRequest.form(at("/ok"), Map.of("client_secret", "canary"))
                .header("Authorization", "Bearer canary");
        assertThat(request.toString()).doesNotContain("canary");
        assertThat(outbound.send(request, allowed).toString()).doesNotContain("fine");
    }

    private void assertUnreachable(OutboundRequest request, String words) {
        assertThatThrownBy(() -> outbound.send(request, allowed))
                .hasMessageContaining(words)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.PROVIDER_UNREACHABLE);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        reached.incrementAndGet();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void redirect(HttpExchange exchange, String location) throws IOException {
        reached.incrementAndGet();
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void waitForever() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
