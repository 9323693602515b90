package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one client for calls to addresses that people typed. Blocks; made for virtual threads.
 *
 * <p>Against a name that answers with another address after the check (rebinding) this holds: the check and the connection ask the
 * same name cache of the platform, which keeps an answer for 30 seconds, so the connection goes to an address that was checked,
 * unless the cached answer ran out in the microseconds between the two. That gap cannot be closed with this client, which does not
 * let its caller choose the address; an installation that must be sure restricts what the machine can reach as well. It does not
 * hold at all where {@code networkaddress.cache.ttl} was set to 0.
 */
@Component
public final class Outbound implements AutoCloseable {
    private static final int MOST_REDIRECTS = 3;

    private final AddressCheck check;
    private final HttpClient client;

    Outbound() {
        this(new AddressCheck(InetAddress::getAllByName));
    }

    Outbound(AddressCheck check) {
        this.check = check;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /** One for use outside the container, such as in tests of other rooms. */
    public static Outbound standalone() {
        return new Outbound();
    }

    /**
     * Whether the address may be called; for those who let another program call it.
     *
     * @throws Problem {@code INVALID_URL}, {@code ADDRESS_NOT_ALLOWED}, or {@code PROVIDER_UNREACHABLE} for a name without address
     */
    public void check(URI address, AllowedAddresses allowed) {
        check.check(address, allowed);
    }

    /**
     * Makes the call. Follows redirects of GET requests on the same host and port, each checked anew, and no others.
     *
     * @throws Problem as {@link #check}; {@code PROVIDER_UNREACHABLE} when no whole answer came in time
     */
    public OutboundAnswer send(OutboundRequest request, AllowedAddresses allowed) {
        var current = request;
        for (int hop = 0; ; hop++) {
            check.check(current.uri(), allowed);
            var answer = exchange(current);
            var next = redirect(current, answer);
            if (next == null || hop == MOST_REDIRECTS) {
                return answer;
            }
            current = current.at(next);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static @Nullable URI redirect(OutboundRequest request, OutboundAnswer answer) {
        if (answer.status() / 100 != 3 || !request.method().equals("GET")) {
            return null;
        }
        var location = answer.header("location").orElse("");
        try {
            var next = request.uri().resolve(location);
            boolean same = String.valueOf(next.getScheme())
                            .equalsIgnoreCase(request.uri().getScheme())
                    && AllowedAddresses.place(next).equals(AllowedAddresses.place(request.uri()));
            return location.isEmpty() || !same ? null : next;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private OutboundAnswer exchange(OutboundRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                built(request),
                _ -> HttpResponse.BodySubscribers.limiting(
                        HttpResponse.BodySubscribers.ofByteArray(), request.largest()));
        try {
            var response = answer.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new OutboundAnswer(
                    response.statusCode(),
                    request.uri(),
                    lowerCase(response.headers().map()),
                    response.body());
        } catch (TimeoutException late) {
            throw late(request);
        } catch (ExecutionException failed) {
            throw failure(request, failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ErrorCode.PROVIDER_UNREACHABLE, "The call was given up because the server stops.");
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest built(OutboundRequest request) {
        var builder = HttpRequest.newBuilder(request.uri()).timeout(request.timeout());
        request.headers().forEach(builder::setHeader);
        builder.setHeader("User-Agent", "Slipway");
        return builder.method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
    }

    private static Problem failure(OutboundRequest request, @Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return late(request);
        }
        if (cause instanceof IOException) {
            return new Problem(
                    ErrorCode.PROVIDER_UNREACHABLE,
                    "'" + AllowedAddresses.place(request.uri()) + "' could not be reached or broke off: "
                            + reason(cause) + ". Is it running, and can this server reach it?");
        }
        throw new IllegalStateException("The call failed: " + request, cause);
    }

    private static Problem late(OutboundRequest request) {
        return new Problem(
                ErrorCode.PROVIDER_UNREACHABLE,
                "'" + AllowedAddresses.place(request.uri()) + "' did not answer within "
                        + request.timeout().toMillis() + " ms.");
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (one, _) -> one,
                        TreeMap::new));
    }
}
