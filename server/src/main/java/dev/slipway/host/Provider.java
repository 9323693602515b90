package dev.slipway.host;

import dev.slipway.outbound.AllowedAddresses;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Git host of the account, such as the company's GitLab.
 *
 * @param type key of the {@link GitProvider} that speaks with it
 * @param baseUrl without a slash at its end; may have a path
 * @param applicationId id of the repositories application there; null where people can connect with tokens only
 * @param scopes what the application asks for
 * @param privateAddress whether an administrator allowed the host although its address is not a public one
 */
public record Provider(
        ProviderId id,
        String name,
        String type,
        URI baseUrl,
        @Nullable String applicationId,
        List<String> scopes,
        boolean privateAddress) {
    /** The addresses that may be called for this host beside public ones. */
    public AllowedAddresses allowed() {
        return privateAddress ? AllowedAddresses.of(baseUrl) : AllowedAddresses.none();
    }

    /** An address below the host's. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
