package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the certificates of hosts. Nothing is sent over the connections it opens, so it may open them to whoever is distrusted. */
@Component
public final class Handshakes {
    private static final int LONGEST_HEAD = 8192;

    private final Outbound outbound;

    public Handshakes(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * Opens a TLS connection and closes it again.
     *
     * @throws Problem as {@link Outbound#check}; {@code PROVIDER_UNREACHABLE} when no connection came about in time
     */
    public Handshake with(URI address, Route route, Duration limit) {
        var names = outbound.check(address, route);
        int port = AllowedAddresses.port(address);
        int patience = (int) limit.toMillis();
        var notes = new Notes(route.authority());
        try (var plain = new Socket()) {
            plain.setSoTimeout(patience);
            connect(plain, address, route, names, patience);
            return shake(plain, address.getHost(), port, notes);
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.PROVIDER_UNREACHABLE,
                    "No TLS connection to '" + address.getHost() + ":" + port + "' came about: "
                            + failure.getMessage());
        }
    }

    /** To the very address that was checked, or by the proxy's tunnel (RFC 9110, 9.3.6). */
    private static void connect(
            Socket plain, URI address, Route route, Map<String, List<InetAddress>> names, int patience)
            throws IOException {
        var proxy = route.proxy();
        var next = names.values().iterator().next().getFirst();
        plain.connect(
                new InetSocketAddress(next, AllowedAddresses.port(proxy == null ? address : proxy.url())), patience);
        if (proxy != null) {
            String place = AllowedAddresses.place(address);
            plain.getOutputStream()
                    .write(("CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = head(plain);
            if (!answer.matches("(?s)HTTP/1\\.[01] 2\\d\\d.*")) {
                throw new IOException(
                        "the proxy says " + answer.lines().findFirst().orElse("nothing"));
            }
        }
    }

    /** Up to the empty line and not a byte further, for what follows is the host's. */
    private static String head(Socket plain) throws IOException {
        var text = new StringBuilder();
        var input = plain.getInputStream();
        while (text.indexOf("\r\n\r\n") < 0 && text.length() < LONGEST_HEAD) {
            int next = input.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private static Handshake shake(Socket plain, String host, int port, Notes notes) throws IOException {
        try (var socket = (SSLSocket) context(notes).getSocketFactory().createSocket(plain, host, port, false)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            if (!host.matches("[0-9.:\\[\\]]+")) {
                parameters.setServerNames(List.of(new SNIHostName(host)));
            }
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return notes.told(socket.getSession().getProtocol());
        }
    }

    private static SSLContext context(Notes notes) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {notes}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has TLS", impossible);
        }
    }

    /** Writes down what the platform's own judge says of a certificate, and goes on whatever that is. */
    private static final class Notes extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager judge;
        private @Nullable X509Certificate shown;
        private @Nullable String distrust;

        /** @param authority the only one that is trusted; null for those of the platform */
        Notes(@Nullable PrivateAuthority authority) {
            judge = judge(authority);
        }

        Handshake told(String protocol) throws IOException {
            var certificate = shown;
            if (certificate == null) {
                throw new IOException("the host showed no certificate");
            }
            return new Handshake(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotAfter().toInstant(),
                    fingerprint(certificate),
                    protocol,
                    distrust);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            judge(chain, () -> judge.checkServerTrusted(chain, type, socket));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            judge(chain, () -> judge.checkServerTrusted(chain, type, engine));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            judge(chain, () -> judge.checkServerTrusted(chain, type));
        }

        private interface Judgement {
            void pass() throws CertificateException;
        }

        private void judge(X509Certificate[] chain, Judgement judgement) {
            shown = chain[0];
            try {
                judgement.pass();
            } catch (CertificateException no) {
                distrust = String.valueOf(no.getMessage());
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("This is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("This is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("This is a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }

        private static X509ExtendedTrustManager judge(@Nullable PrivateAuthority authority) {
            try {
                var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(authority == null ? null : authority.store());
                return Arrays.stream(factory.getTrustManagers())
                        .filter(X509ExtendedTrustManager.class::isInstance)
                        .map(X509ExtendedTrustManager.class::cast)
                        .findFirst()
                        .orElseThrow();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Certificates that were read before cannot be trusted", impossible);
            }
        }

        private static String fingerprint(X509Certificate certificate) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("A certificate that was read can be written", impossible);
            }
        }
    }
}
