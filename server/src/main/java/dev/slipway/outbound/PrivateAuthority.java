package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The certificates that a company's own hosts are recognised by, as they were uploaded. Nothing secret. */
public final class PrivateAuthority {
    private static final int LARGEST = 256 * 1024;
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    private final List<X509Certificate> chain;
    private final String pem;

    private PrivateAuthority(List<X509Certificate> chain) {
        this.chain = List.copyOf(chain);
        this.pem = written(chain);
    }

    /**
     * Reads one or more certificates.
     *
     * @throws Problem {@code INVALID_INPUT} in the field {@code certificate_authority} when there is none, a broken one, or a key beside them
     */
    public static PrivateAuthority of(String pem) {
        if (pem.length() > LARGEST) {
            throw invalid("The file is larger than 256 KB; one root certificate and those between are enough.");
        }
        if (pem.contains("PRIVATE KEY")) {
            throw invalid(
                    "The file holds a private key, which must never leave its owner. Upload the certificates alone"
                            + " and consider this key as known to others now.");
        }
        var chain = new ArrayList<X509Certificate>();
        var matcher = CERTIFICATE.matcher(pem);
        while (matcher.find()) {
            chain.add(certificate(matcher.group(1)));
        }
        if (chain.isEmpty()) {
            throw invalid(
                    "There is no certificate in it. It must be a text with BEGIN CERTIFICATE and END CERTIFICATE (PEM);"
                            + " a .der or .p7b file has to be converted first.");
        }
        return new PrivateAuthority(chain);
    }

    public List<X509Certificate> chain() {
        return chain;
    }

    /** The certificates alone, without what stood between them. */
    public String pem() {
        return pem;
    }

    /** These and nothing else. */
    KeyStore store() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : chain) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            return store;
        } catch (IOException impossible) {
            throw new IllegalStateException("An empty store needs no reading", impossible);
        }
    }

    /** Trusts these and nobody else. */
    SSLContext trust() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store());
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Certificates that were read before cannot be trusted", impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrivateAuthority that && pem.equals(that.pem);
    }

    @Override
    public int hashCode() {
        return pem.hashCode();
    }

    @Override
    public String toString() {
        return "PrivateAuthority[" + chain.size() + "]";
    }

    private static X509Certificate certificate(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException | IllegalArgumentException broken) {
            throw invalid("One of the certificates in it is broken: it was cut or changed. Export it again.");
        }
    }

    private static String written(List<X509Certificate> chain) {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        try {
            for (var certificate : chain) {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(encoder.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        } catch (CertificateException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
        return text.toString();
    }

    private static Problem invalid(String message) {
        return new Problem(ErrorCode.INVALID_INPUT, message).inField("certificate_authority");
    }
}
