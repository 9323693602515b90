package dev.slipway.signin;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Route;
import java.net.URI;

/**
 * A GitLab that people sign in with, and the application registered there for it.
 *
 * @param name what the button says
 * @param baseUrl GitLab's own address, which is the issuer it signs with; no slash at the end
 * @param route the way to it
 */
public record SignInProvider(
        ProviderId id, String name, URI baseUrl, String clientId, Secret clientSecret, Route route) {
    /** What the application asks for: who somebody is, and nothing else. */
    public static final String SCOPES = "openid profile email read_user";

    URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
