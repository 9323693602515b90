package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request for authorization that has been checked, or what is wrong with it. */
sealed interface AuthorizeRequest {

    /** Ready to be put before a person. */
    record Sound(
            Application application,
            String redirectUri,
            List<String> scopes,
            @Nullable String state,
            @Nullable String nonce,
            @Nullable String challenge,
            @Nullable String challengeMethod)
            implements AuthorizeRequest {}

    /** To be shown as a page: GitLab does not redirect these back to the client. */
    record Flawed(OAuthFailure failure, String description) implements AuthorizeRequest {
        Flawed(OAuthFailure failure) {
            this(failure, failure.description());
        }
    }

    /** Checks in doorkeeper's order. */
    static AuthorizeRequest of(Parameters parameters, Store store) {
        String client = parameters.text("client_id", "");
        if (client.isEmpty()) {
            return missing("client_id");
        }
        Optional<Application> application =
                store.applications().first(one -> one.uid().equals(client));
        if (application.isEmpty()) {
            return new Flawed(OAuthFailure.INVALID_CLIENT);
        }
        String redirectUri = parameters.text("redirect_uri", "");
        if (redirectUri.isEmpty()) {
            return missing("redirect_uri");
        }
        if (!RedirectUris.allows(application.get().redirectUris(), redirectUri)) {
            return new Flawed(OAuthFailure.INVALID_REDIRECT_URI);
        }
        return ofClient(parameters, application.get(), redirectUri);
    }

    private static AuthorizeRequest ofClient(Parameters parameters, Application application, String redirectUri) {
        String responseType = parameters.text("response_type", "");
        if (responseType.isEmpty()) {
            return missing("response_type");
        }
        if (!responseType.equals("code")) {
            return new Flawed(OAuthFailure.UNSUPPORTED_RESPONSE_TYPE);
        }
        List<String> asked = List.of(parameters.text("scope", "api").strip().split("\\s+", -1));
        if (!application.scopes().containsAll(asked)) {
            return new Flawed(OAuthFailure.INVALID_SCOPE);
        }
        String challenge = parameters.text("code_challenge");
        String method = parameters.text("code_challenge_method");
        if (challenge != null
                && !challenge.isEmpty()
                && !Set.of("plain", "S256").contains(String.valueOf(method))) {
            return new Flawed(OAuthFailure.INVALID_CODE_CHALLENGE_METHOD);
        }
        return new Sound(
                application,
                redirectUri,
                asked,
                parameters.text("state"),
                parameters.text("nonce"),
                challenge == null || challenge.isEmpty() ? null : challenge,
                method);
    }

    private static Flawed missing(String parameter) {
        return new Flawed(OAuthFailure.INVALID_REQUEST, "Missing required parameter: " + parameter + ".");
    }
}
