package dev.slipway.signin;

import dev.slipway.kernel.Secret;
import dev.slipway.outbound.AllowedAddresses;
import java.net.URI;

/**
 * The GitLab that people sign in with, and the application registered there for it.
 *
 * @param name what the button says
 * @param baseUrl GitLab's own address, which is the issuer it signs with; no slash at the end
 * @param privateAddress whether an administrator allowed the host although its address is not a public one
 */
public record SignInProvider(String name, URI baseUrl, String clientId, Secret clientSecret, boolean privateAddress) {
    /** What the application asks for: who somebody is, and nothing else. */
    public static final String SCOPES = "openid profile email read_user";

    AllowedAddresses allowed() {
        return privateAddress ? AllowedAddresses.of(baseUrl) : AllowedAddresses.none();
    }

    URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
