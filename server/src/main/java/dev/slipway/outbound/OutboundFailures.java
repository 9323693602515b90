package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What a call without an answer means, in words. */
final class OutboundFailures {
    private OutboundFailures() {}

    static Problem of(OutboundRequest request, @Nullable Throwable cause) {
        return switch (cause) {
            case SocketTimeoutException _ -> late(request);
            case SSLException failure -> untrusted(request, failure);
            case NoHttpResponseException _ -> unreachable(request, "closed the connection without an answer");
            case ConnectionClosedException _ ->
                unreachable(request, "closed the connection in the middle of its answer");
            case ConnectException failure -> unreachable(request, "could not be reached: " + reason(failure));
            case IOException failure -> unreachable(request, "could not be reached or broke off: " + reason(failure));
            case null, default -> throw new IllegalStateException("The call failed: " + request, cause);
        };
    }

    static Problem late(OutboundRequest request) {
        return new Problem(
                ErrorCode.PROVIDER_UNREACHABLE,
                place(request) + " did not answer within " + request.timeout().toMillis() + " ms.");
    }

    private static Problem unreachable(OutboundRequest request, String how) {
        return new Problem(
                ErrorCode.PROVIDER_UNREACHABLE,
                place(request) + " " + how + ". Is it running, and can this server reach it?");
    }

    private static Problem untrusted(OutboundRequest request, SSLException failure) {
        String why = has(failure, CertificateExpiredException.class)
                ? "has a certificate that has expired; who runs it has to renew it"
                : has(failure, CertPathValidatorException.class)
                                || words(failure).contains("certification path")
                        ? "has a certificate of an authority that is not trusted here; if it is the company's own, an"
                                + " administrator uploads that authority's certificate for this Git host"
                        : words(failure).contains("subject alternative")
                                ? "has a certificate for another name: " + reason(failure)
                                : "could not agree with us on an encrypted connection: " + reason(failure);
        return new Problem(ErrorCode.PROVIDER_UNREACHABLE, place(request) + " " + why + ".")
                .inField("certificate_authority");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static String words(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String place(OutboundRequest request) {
        return "'" + AllowedAddresses.place(request.uri()) + "'";
    }
}
