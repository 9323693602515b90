package dev.slipway.provider.gitlab;

import dev.slipway.host.Application;
import dev.slipway.host.OAuthTokens;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** GitLab as an OAuth 2 provider (its documentation, {@code doc/api/oauth2.md}). */
@Component
class GitLabOAuth {
    private final GitLabApi api;
    private final InstantSource clock;

    GitLabOAuth(GitLabApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    URI authorizePage(Application application, String state, String challenge) {
        return application
                .provider()
                .at("/oauth/authorize?client_id=" + GitLabApi.encode(application.id())
                        + "&redirect_uri="
                        + GitLabApi.encode(application.redirectUri().toString())
                        + "&response_type=code&state=" + GitLabApi.encode(state)
                        + "&scope="
                        + GitLabApi.encode(
                                String.join(" ", application.provider().scopes()))
                        + "&code_challenge=" + GitLabApi.encode(challenge) + "&code_challenge_method=S256");
    }

    OAuthTokens exchange(Application application, String code, String verifier) {
        return tokens(application, Map.of("grant_type", "authorization_code", "code", code, "code_verifier", verifier));
    }

    OAuthTokens refresh(Application application, Secret refreshToken) {
        return tokens(application, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.reveal()));
    }

    /** One way to say who we are, in the body: newer versions refuse two at once. */
    private OAuthTokens tokens(Application application, Map<String, String> grant) {
        var fields = new LinkedHashMap<>(grant);
        fields.put("client_id", application.id());
        fields.put("client_secret", application.secret().reveal());
        fields.put("redirect_uri", application.redirectUri().toString());
        var reply = api.post(application.provider(), "/oauth/token", fields);
        if (!reply.isFine() || !reply.body().path("access_token").isString()) {
            throw refused(application, reply.body());
        }
        return read(reply.body());
    }

    private OAuthTokens read(JsonNode body) {
        long seconds = body.path("expires_in").asLong(0);
        var refresh = body.path("refresh_token");
        return new OAuthTokens(
                Secret.of(body.path("access_token").asString()),
                refresh.isString() ? Secret.of(refresh.asString()) : null,
                List.of(body.path("scope").asString("").split(" ", -1)),
                seconds <= 0 ? null : clock.instant().plusSeconds(seconds));
    }

    private static Problem refused(Application application, JsonNode body) {
        String error = body.path("error").asString("");
        String host = "'" + application.provider().name() + "'";
        return switch (error) {
            case "invalid_grant" ->
                new Problem(
                        ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                        host + " says that this authorization is good no more: it was used, revoked or has run out."
                                + " Authorize Slipway again.");
            case "invalid_client", "unauthorized_client" ->
                new Problem(
                        ErrorCode.SETUP_INVALID,
                        host
                                + " does not accept the repositories application's id and secret. An administrator has to enter"
                                + " them again as GitLab shows them.");
            default ->
                new Problem(
                        ErrorCode.PROVIDER_FAILED,
                        host + " gave no token: " + GitLabProblems.words(body) + ". Try to authorize again.");
        };
    }
}
