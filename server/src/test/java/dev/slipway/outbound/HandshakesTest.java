package dev.slipway.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are looked at, not trusted. */
class HandshakesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final Outbound outbound =
            new Outbound(new AddressCheck(_ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}));
    private final Handshakes handshakes = new Handshakes(outbound);
    private HttpsServer host;
    private TestCertificates certificates;

    @BeforeEach
    void start() throws Exception {
        certificates = TestCertificates.of(folder, "gitlab.example");
        host = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setHttpsConfigurator(new HttpsConfigurator(certificates.host()));
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
        outbound.close();
    }

    @Test
    void tellsWhoseCertificateItIsAndThatNobodyVouchesForIt() {
        var shaken = handshakes.with(there(), Route.direct(AllowedAddresses.of(there())), PATIENCE);
        assertThat(shaken.subject()).isEqualTo("CN=gitlab.example");
        assertThat(shaken.issuer()).isEqualTo("CN=gitlab.example");
        assertThat(shaken.distrust()).isNotBlank();
        assertThat(shaken.fingerprint()).hasSize(64);
        assertThat(shaken.protocol()).startsWith("TLSv1");
        assertThat(Duration.between(Instant.now(), shaken.ends()).toDays()).isBetween(28L, 30L);
    }

    @Test
    void trustsThePrivateAuthorityOfTheHost() {
        var authority = PrivateAuthority.of(certificates.pem());
        var route = new Route(AllowedAddresses.of(there()), authority, null);
        assertThat(handshakes.with(there(), route, PATIENCE).distrust()).isNull();
    }

    @Test
    void seesThatACertificateIsForAnotherName() {
        var other = URI.create("https://other.example:" + host.getAddress().getPort());
        var route = new Route(AllowedAddresses.of(other), PrivateAuthority.of(certificates.pem()), null);
        assertThat(handshakes.with(other, route, PATIENCE).distrust()).contains("other.example");
    }

    @Test
    void callsNoAddressThatWasNotAllowed() {
        assertThatThrownBy(() -> handshakes.with(there(), Route.direct(AllowedAddresses.none()), PATIENCE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("administrator");
    }

    @Test
    void saysWhyNoConnectionCameAbout() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var nowhere = URI.create("https://gitlab.example:" + free);
        assertThatThrownBy(() -> handshakes.with(nowhere, Route.direct(AllowedAddresses.of(nowhere)), PATIENCE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("No TLS connection");
    }

    @Test
    void goesThroughTheTunnelOfAProxyAndHearsItsRefusal() throws Exception {
        try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = Thread.ofVirtual().start(() -> refuse(proxy));
            var url = URI.create("http://proxy.example:" + proxy.getLocalPort());
            var route = new Route(AllowedAddresses.of(there()), null, new Proxy(url, true));
            assertThatThrownBy(() -> handshakes.with(there(), route, PATIENCE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("the proxy says HTTP/1.1 407");
            answering.join();
        }
    }

    private static void refuse(ServerSocket proxy) {
        try (var socket = proxy.accept()) {
            byte[] asked = new byte[7];
            assertThat(socket.getInputStream().readNBytes(asked, 0, 7)).isEqualTo(7);
            assertThat(new String(asked, StandardCharsets.US_ASCII)).isEqualTo("CONNECT");
            socket.getOutputStream()
                    .write("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private URI there() {
        return URI.create("https://gitlab.example:" + host.getAddress().getPort());
    }
}
