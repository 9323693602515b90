package dev.slipway.keychain;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.Secret;
import java.time.LocalDate;

/**
 * Port to a kind of Git host, as far as it knows about its own tokens. Raises what {@link dev.slipway.host.GitProvider} raises.
 */
public interface TokenHost {
    /** The adapter's own name, such as {@code gitlab}. */
    String key();

    /**
     * What the token is. Asks a few questions and changes nothing.
     *
     * @throws dev.slipway.kernel.Problem {@code PROVIDER_TOKEN_REJECTED} when it does not open the host's API: it is no longer or never
     *     was good, or it is a deploy token; {@code PROVIDER_ACCESS_TOO_LOW} when its owner is blocked
     */
    TokenFacts describe(HostAccess access);

    /** Whether a token that does not open the API may be a deploy token, as far as its looks tell. */
    boolean mayBeDeployToken(Secret token);

    /**
     * Exchanges the token for a new one; the old one is dead at once. Asked for twice with the same token, hosts revoke the new one too,
     * so it must never be tried again after an end that was not seen.
     *
     * @param facts as the host told them a moment ago
     * @param expires the new token's last day is the one before
     * @throws dev.slipway.kernel.Problem {@code INVALID_INPUT} when the host did not do it and never will with this token or end
     */
    Secret rotate(HostAccess access, TokenFacts facts, LocalDate expires);
}
