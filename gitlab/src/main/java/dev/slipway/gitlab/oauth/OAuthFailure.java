package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The failures of RFC 6749, with the descriptions of doorkeeper 5.8. */
enum OAuthFailure {
    INVALID_GRANT(
            400,
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the"
                    + " authorization request, or was issued to another client."),
    INVALID_CLIENT(
            401,
            "Client authentication failed due to unknown client, no client authentication included, or unsupported"
                    + " authentication method."),
    INVALID_REQUEST(
            400,
            "The request is missing a required parameter, includes an unsupported parameter value, or is"
                    + " otherwise malformed."),
    UNSUPPORTED_GRANT_TYPE(400, "The authorization grant type is not supported by the authorization server."),
    UNSUPPORTED_RESPONSE_TYPE(400, "The authorization server does not support this response type."),
    INVALID_SCOPE(400, "The requested scope is invalid, unknown, or malformed."),
    INVALID_REDIRECT_URI(400, "The redirect URI included is not valid."),
    INVALID_CODE_CHALLENGE_METHOD(400, "The code_challenge_method must be one of plain, S256."),
    UNAUTHORIZED_CLIENT(401, "The client is not authorized to perform this request using this method."),
    ACCESS_DENIED(403, "The resource owner or authorization server denied the request."),
    UNCONFIRMED_EMAIL(403, "Verify the email address in your account profile before you sign in.");

    private final int status;
    private final String description;

    OAuthFailure(int status, String description) {
        this.status = status;
        this.description = description;
    }

    String error() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    /** To throw from the token endpoint. */
    Refusal refusal(@Nullable String state) {
        return refusal(description, state);
    }

    /** The same with a description of its own. */
    Refusal refusal(String said, @Nullable String state) {
        Map<String, @Nullable Object> body = Json.object("error", error(), "error_description", said);
        if (state != null) {
            body.put("state", state);
        }
        return new Refusal(Reply.bytes(
                        status,
                        "application/json; charset=utf-8",
                        Json.write(body).getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store, no-cache")
                .with(
                        "WWW-Authenticate",
                        "Bearer realm=\"Doorkeeper\", error=\"" + error() + "\", error_description=\"" + said + "\""));
    }

    static Refusal missing(String parameter, @Nullable String state) {
        return INVALID_REQUEST.refusal("Missing required parameter: " + parameter + ".", state);
    }
}
