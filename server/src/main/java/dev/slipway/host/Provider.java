package dev.slipway.host;

import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.Route;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Git host of the account, such as the company's GitLab.
 *
 * @param type key of the {@link GitProvider} that speaks with it
 * @param baseUrl without a slash at its end; may have a path
 * @param applicationId id of the repositories application there; null where people can connect with tokens only
 * @param signInId id of the sign-in application there; null where nobody signs in with it
 * @param scopes what the repositories application asks for
 */
public record Provider(
        ProviderId id,
        String name,
        String type,
        URI baseUrl,
        @Nullable String applicationId,
        @Nullable String signInId,
        List<String> scopes,
        Reach reach) {
    /** One that is reached straight and that nobody signs in with. */
    public Provider(
            ProviderId id,
            String name,
            String type,
            URI baseUrl,
            @Nullable String applicationId,
            List<String> scopes,
            boolean privateAddress) {
        this(id, name, type, baseUrl, applicationId, null, scopes, Reach.direct(privateAddress));
    }

    /** Whether an administrator allowed the host although its address is not a public one. */
    public boolean privateAddress() {
        return reach.privateAddress();
    }

    /** The addresses that may be called for this host beside public ones. */
    public AllowedAddresses allowed() {
        return route().allowed();
    }

    /** The way to it, with its own authority and proxy. */
    public Route route() {
        return reach.route(baseUrl);
    }

    /** An address below the host's. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
