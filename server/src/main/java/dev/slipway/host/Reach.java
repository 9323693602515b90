package dev.slipway.host;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.PrivateAuthority;
import dev.slipway.outbound.Proxy;
import dev.slipway.outbound.Route;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a Git host is reached.
 *
 * @param privateAddress whether an administrator allowed the host although its address is not a public one
 * @param authority the company's own, where the host's certificate is from it
 * @param proxy null where the host is called itself
 * @param patience how long one answer of it may take, which is also how long a question may that nobody gave more time
 */
public record Reach(
        boolean privateAddress,
        @Nullable PrivateAuthority authority,
        @Nullable Proxy proxy,
        Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** @throws Problem {@code INVALID_INPUT} for a patience that is none */
    public Reach {
        if (patience.compareTo(Duration.ofSeconds(1)) < 0 || patience.compareTo(LONGEST) > 0) {
            throw new Problem(ErrorCode.INVALID_INPUT, "The time limit must be between 1 and 60 seconds.")
                    .inField("timeout_seconds");
        }
    }

    /** Straight, with the usual patience. */
    public static Reach direct(boolean privateAddress) {
        return new Reach(privateAddress, null, null, USUAL);
    }

    /** The way to a host with this address. */
    public Route route(URI baseUrl) {
        return new Route(privateAddress ? AllowedAddresses.of(baseUrl) : AllowedAddresses.none(), authority, proxy);
    }
}
