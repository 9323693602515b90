package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one client for calls to addresses that people typed. Blocks; made for virtual threads.
 *
 * <p>A name is resolved once for each call: the addresses it stands for are checked, and the connection goes to one of these and to
 * nothing else, with the name in its certificate check and its Host header. So a name that means something else a moment later
 * (rebinding) gains nothing. A kept connection leads to an address that was checked when it was made.
 */
@Component
public final class Outbound implements AutoCloseable {
    private static final int MOST_REDIRECTS = 3;

    private final AddressCheck check;
    private final Clients clients = new Clients();

    Outbound() {
        this(new AddressCheck(InetAddress::getAllByName));
    }

    Outbound(AddressCheck check) {
        this.check = check;
    }

    /** One for use outside the container, such as in tests of other rooms. */
    public static Outbound standalone() {
        return new Outbound();
    }

    /**
     * Whether the address may be called; for those who let another program call it.
     *
     * @return the addresses that the name stands for now, for a program that can be told which to take
     * @throws Problem {@code INVALID_URL}, {@code ADDRESS_NOT_ALLOWED}, or {@code PROVIDER_UNREACHABLE} for a name without address
     */
    public List<InetAddress> check(URI address, AllowedAddresses allowed) {
        return check.check(address, allowed);
    }

    /**
     * Whether the way may be gone; what its names stand for now. Behind a proxy that is the proxy's name alone, for the other one is
     * resolved there.
     *
     * @throws Problem as the other
     */
    public Map<String, List<InetAddress>> check(URI address, Route route) {
        var proxy = route.proxy();
        if (proxy == null) {
            var addresses = check.check(address, route.allowed());
            return Map.of(name(address), addresses);
        }
        check.checkBehindProxy(address, route.allowed());
        try {
            var addresses = check.check(proxy.url(), proxy.allowed());
            return Map.of(name(proxy.url()), addresses);
        } catch (Problem problem) {
            throw problem.inField("proxy_url");
        }
    }

    /**
     * What the name on the way stands for, after it was checked, for a program that is told and does not ask again.
     *
     * @return as curl takes it: {@code host:port:address[,address]}
     * @throws Problem as {@link #check}
     */
    public String pin(URI address, Route route) {
        var proxy = route.proxy();
        var called = proxy == null ? address : proxy.url();
        String addresses = check(address, route).values().stream()
                .flatMap(List::stream)
                .map(each -> each instanceof Inet6Address ? "[" + each.getHostAddress() + "]" : each.getHostAddress())
                .collect(Collectors.joining(","));
        return name(called) + ":" + AllowedAddresses.port(called) + ":" + addresses;
    }

    /** As the other, straight and with the platform's authorities. */
    public OutboundAnswer send(OutboundRequest request, AllowedAddresses allowed) {
        return send(request, Route.direct(allowed));
    }

    /**
     * Makes the call. Follows redirects of GET requests on the same host and port, each checked anew, and no others.
     *
     * @throws Problem as {@link #check}; {@code PROVIDER_UNREACHABLE} when no whole answer came in time
     */
    public OutboundAnswer send(OutboundRequest request, Route route) {
        var current = request;
        for (int hop = 0; ; hop++) {
            var answer = exchange(current, route, check(current.uri(), route));
            var next = redirect(current, answer);
            if (next == null || hop == MOST_REDIRECTS) {
                return answer;
            }
            current = current.at(next);
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    private static String name(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
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

    private OutboundAnswer exchange(OutboundRequest request, Route route, Map<String, List<InetAddress>> checked) {
        var exchange = new Exchange(request);
        var task = new FutureTask<>(() -> exchange.run(clients.of(route), checked));
        Thread.ofVirtual().name("outbound").start(task);
        try {
            return task.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw OutboundFailures.late(request);
        } catch (ExecutionException failed) {
            throw OutboundFailures.of(request, failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ErrorCode.PROVIDER_UNREACHABLE, "The call was given up because the server stops.");
        } finally {
            if (!task.isDone()) {
                exchange.breakOff();
            }
        }
    }
}
