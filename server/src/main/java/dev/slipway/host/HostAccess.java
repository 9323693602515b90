package dev.slipway.host;

import dev.slipway.kernel.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * With what a Git host is asked: the host, the token to show it, and how long a question may take with all that is tried again.
 *
 * @param token null for asking as nobody, which shows public projects
 */
public record HostAccess(Provider provider, @Nullable Secret token, Duration patience) {
    public HostAccess(Provider provider, @Nullable Secret token) {
        this(provider, token, provider.reach().patience());
    }

    /** The same for somebody with more or less time. */
    public HostAccess within(Duration limit) {
        return new HostAccess(provider, token, limit);
    }
}
