package dev.slipway.signin;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Tries an application out before it is saved, as far as GitLab allows without a person. */
@Component
public final class ApplicationProbe {
    private static final String JUNK = "slipway-looks-whether-id-and-secret-fit";

    private final OpenIdHost host;

    ApplicationProbe(OpenIdHost host) {
        this.host = host;
    }

    /**
     * Asks GitLab who it is, and then for a token with a code that cannot be good: GitLab looks at id and secret first, so what it
     * complains about tells whether they fit.
     *
     * @param field of the request that the secret came in
     * @throws Problem {@code SETUP_INVALID} or {@code ADDRESS_NOT_ALLOWED}, with the reason
     */
    public void verify(SignInProvider application, URI redirect, String field) {
        try {
            var metadata = host.discover(application);
            var answer = host.token(application, metadata.getTokenEndpointURI(), redirect, JUNK, JUNK);
            String error = OpenIdHost.error(answer);
            switch (error) {
                case "invalid_grant" -> {}
                case "invalid_client", "unauthorized_client" ->
                    throw invalid(
                            field,
                            "GitLab knows no application with this id and secret. Copy both again; a secret that was lost can"
                                    + " be renewed on the application's page in GitLab.");
                default ->
                    throw invalid(
                            field,
                            "GitLab answered " + answer.status() + " " + error
                                    + " when id and secret were tried, which says neither that they fit nor that they do not");
            }
        } catch (SignInFailure failure) {
            throw explained(application.baseUrl(), failure);
        }
    }

    private static Problem explained(URI address, SignInFailure failure) {
        return switch (failure.problem()) {
            case ADDRESS_NOT_ALLOWED -> {
                String why =
                        failure.getCause() instanceof Problem problem ? problem.text() : "It is a private address.";
                yield new Problem(ErrorCode.ADDRESS_NOT_ALLOWED, why).inField("gitlab_url");
            }
            case GITLAB_UNREACHABLE ->
                invalid("gitlab_url", "This server got no answer from " + address + ". " + failure.getMessage());
            case IDENTITY_INVALID ->
                invalid(
                        "gitlab_url",
                        "The GitLab at this address says that its address is another one (" + failure.getMessage()
                                + "). Enter the address that it calls itself.");
            default ->
                invalid(
                        "gitlab_url",
                        "What answers at " + address + " is no GitLab, or one in trouble (" + failure.getMessage()
                                + ")");
        };
    }

    private static Problem invalid(String field, String message) {
        return new Problem(ErrorCode.SETUP_INVALID, message).inField(field);
    }
}
