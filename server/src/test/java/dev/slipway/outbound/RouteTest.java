package dev.slipway.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that only a name server in memory knows, hosts with certificates of their own, and a proxy. */
class RouteTest {
    @TempDir
    private Path folder;

    private final Deque<String> nameServer = new ArrayDeque<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Outbound outbound =
            new Outbound(new AddressCheck(_ -> new InetAddress[] {InetAddress.ofLiteral(nameServer.remove())}));
    private @Nullable HttpServer host;

    @BeforeEach
    void startHost() throws IOException {
        host = started(HttpServer.create());
    }

    @AfterEach
    void stop() {
        outbound.close();
        if (host != null) {
            host.stop(0);
        }
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndAsksForTheNameOnce() {
        nameServer.add("127.0.0.1");
        var there = URI.create("http://gitlab.example:" + port() + "/ok");
        var answer = outbound.send(OutboundRequest.get(there), AllowedAddresses.of(there));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(seen).containsExactly("gitlab.example:" + port() + " /ok");
        assertThat(nameServer).isEmpty();
    }

    @Test
    void aNameThatMeansSomethingElseTheNextTimeIsRefusedThen() {
        nameServer.addAll(List.of("127.0.0.1", "169.254.169.254"));
        var there = URI.create("http://gitlab.example:" + port() + "/ok");
        outbound.send(OutboundRequest.get(there), AllowedAddresses.of(there));
        assertProblem(
                () -> outbound.send(OutboundRequest.get(there), AllowedAddresses.of(there)),
                ErrorCode.ADDRESS_NOT_ALLOWED,
                "metadata");
        assertThat(seen).hasSize(1);
    }

    @Test
    void aMetadataServiceIsNotCalledEvenWhereSomebodyAllowedIt() {
        for (String address :
                List.of("169.254.169.254", "fd00:ec2::254", "100.100.100.200", "::ffff:169.254.169.254")) {
            nameServer.add(address);
            var there = URI.create("http://gitlab.example/");
            assertProblem(
                    () -> outbound.send(OutboundRequest.get(there), AllowedAddresses.of(there)),
                    ErrorCode.ADDRESS_NOT_ALLOWED,
                    "never called");
        }
    }

    @Test
    void tellsOtherProgramsWhatWasChecked() {
        nameServer.addAll(List.of("8.8.8.8", "2606:4700:4700::1111", "8.8.8.8", "127.0.0.1"));
        var direct = Route.direct(AllowedAddresses.none());
        assertThat(outbound.pin(URI.create("https://GitLab.example/a"), direct))
                .isEqualTo("gitlab.example:443:8.8.8.8");
        assertThat(outbound.pin(URI.create("http://gitlab.example:81/a"), direct))
                .isEqualTo("gitlab.example:81:[2606:4700:4700:0:0:0:0:1111]");
        var proxied =
                new Route(AllowedAddresses.none(), null, new Proxy(URI.create("http://proxy.example:3128"), true));
        assertThat(outbound.pin(URI.create("https://gitlab.example/a"), proxied))
                .isEqualTo("proxy.example:3128:127.0.0.1");
    }

    @Test
    void aKeptConnectionOfAnAllowedHostServesNobodyElse() {
        nameServer.addAll(List.of("127.0.0.1", "127.0.0.1"));
        var there = URI.create("http://gitlab.example:" + port() + "/ok");
        outbound.send(OutboundRequest.get(there), AllowedAddresses.of(there));
        assertProblem(
                () -> outbound.send(OutboundRequest.get(there), AllowedAddresses.none()),
                ErrorCode.ADDRESS_NOT_ALLOWED,
                "administrator");
    }

    @Test
    void trustsThePrivateAuthorityAndNobodyElse() throws Exception {
        var own = TestCertificates.of(folder, "gitlab.example");
        var other = TestCertificates.of(folder, "other.example");
        serveOver(own);
        var there = URI.create("https://gitlab.example:" + port() + "/ok");
        var allowed = AllowedAddresses.of(there);
        nameServer.addAll(List.of("127.0.0.1", "127.0.0.1", "127.0.0.1"));
        var right = new Route(allowed, PrivateAuthority.of(own.pem()), null);
        assertThat(outbound.send(OutboundRequest.get(there), right).status()).isEqualTo(200);
        assertProblem(
                () -> outbound.send(OutboundRequest.get(there), allowed),
                ErrorCode.PROVIDER_UNREACHABLE,
                "uploads that authority's certificate");
        assertProblem(
                () -> outbound.send(
                        OutboundRequest.get(there), new Route(allowed, PrivateAuthority.of(other.pem()), null)),
                ErrorCode.PROVIDER_UNREACHABLE,
                "not trusted");
    }

    @Test
    void aCertificateForAnotherNameIsRefusedHoweverWellSigned() throws Exception {
        var own = TestCertificates.of(folder, "gitlab.example");
        serveOver(own);
        nameServer.add("127.0.0.1");
        var there = URI.create("https://elsewhere.example:" + port() + "/ok");
        var route = new Route(AllowedAddresses.of(there), PrivateAuthority.of(own.pem()), null);
        assertProblem(
                () -> outbound.send(OutboundRequest.get(there), route), ErrorCode.PROVIDER_UNREACHABLE, "certificate");
    }

    @Test
    void goesThroughTheProxyAndChecksItToo() {
        var proxy = URI.create("http://proxy.example:" + port());
        var there = URI.create("http://gitlab.example/ok");
        nameServer.addAll(List.of("8.8.8.8", "127.0.0.1", "8.8.8.8", "127.0.0.1"));
        var allowed = new Route(AllowedAddresses.none(), null, new Proxy(proxy, true));
        assertThat(outbound.send(OutboundRequest.get(there), allowed).status()).isEqualTo(200);
        assertThat(seen).containsExactly("gitlab.example http://gitlab.example/ok");
        var forbidden = new Route(AllowedAddresses.none(), null, new Proxy(proxy, false));
        assertThatThrownBy(() -> outbound.send(OutboundRequest.get(there), forbidden))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
                    assertThat(problem.field()).isEqualTo("proxy_url");
                });
    }

    @Test
    void aProxyIsNoWayIntoTheInnerNetwork() {
        nameServer.add("10.0.0.5");
        var route =
                new Route(AllowedAddresses.none(), null, new Proxy(URI.create("http://proxy.example:" + port()), true));
        assertProblem(
                () -> outbound.send(OutboundRequest.get(URI.create("http://inner.example/")), route),
                ErrorCode.ADDRESS_NOT_ALLOWED,
                "private");
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesUploadsThatAreNoCertificates() throws Exception {
        String pem = TestCertificates.of(folder, "gitlab.example").pem();
        assertThat(PrivateAuthority.of("Corp root:\n" + pem + pem).chain()).hasSize(2);
        for (String wrong : List.of(
                "",
                "nonsense",
                pem.replace("MI", "XX"),
                pem + "-----BEGIN PRIVATE KEY-----\nMIG=\n-----END PRIVATE KEY-----")) {
            assertProblem(() -> PrivateAuthority.of(wrong), ErrorCode.INVALID_INPUT, "certificate");
        }
    }

    private static void assertProblem(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.text()).contains(words);
        });
    }

    private int port() {
        return java.util.Objects.requireNonNull(host).getAddress().getPort();
    }

    private void serveOver(TestCertificates certificates) throws IOException {
        java.util.Objects.requireNonNull(host).stop(0);
        var secure = HttpsServer.create();
        secure.setHttpsConfigurator(new HttpsConfigurator(certificates.host()));
        host = started(secure);
    }

    private <S extends HttpServer> S started(S server) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }
}
