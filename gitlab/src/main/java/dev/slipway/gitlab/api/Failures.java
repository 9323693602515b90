package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import java.util.List;

/** The ways in which GitLab's API says no. */
final class Failures {
    private Failures() {}

    static Refusal unauthorized() {
        return message(401, "401 Unauthorized");
    }

    static Refusal forbidden() {
        return message(403, "403 Forbidden");
    }

    static Refusal forbidden(String reason) {
        return message(403, "403 Forbidden - " + reason);
    }

    /** For what is missing or invisible, e.g. {@code Project}. */
    static Refusal notFound(String what) {
        return message(404, "404 " + what + " Not Found");
    }

    /** For a record that an id does not lead to. */
    static Refusal noRecord() {
        return message(404, "404 Not found");
    }

    static Refusal message(int status, Object message) {
        return new Refusal(Reply.json(status, Json.object("message", message)));
    }

    /** A parameter that the API's own checks refuse. */
    static Refusal error(int status, String error) {
        return new Refusal(Reply.json(status, Json.object("error", error)));
    }

    /** A value that the model refuses. */
    static Refusal invalid(String field, String problem) {
        return message(400, Json.object(field, List.of(problem)));
    }

    /** The header and body for a token that was good once. */
    static Refusal invalidToken(String description) {
        return new Refusal(Reply.json(401, Json.object("error", "invalid_token", "error_description", description))
                .with(
                        "WWW-Authenticate",
                        "Bearer realm=\"Protected by OAuth 2.0\", error=\"invalid_token\", error_description=\""
                                + description + "\""));
    }

    /** A token in the header and another in the query. */
    static Refusal twoTokens() {
        return new Refusal(Reply.json(
                400,
                Json.object(
                        "error", "invalid_request",
                        "error_description", "Both Authorization header and payload includes access token.")));
    }

    static Refusal insufficientScope(List<String> accepted) {
        return new Refusal(Reply.json(
                403,
                Json.object(
                        "error", "insufficient_scope",
                        "error_description",
                                "The request requires higher privileges than provided by the access token.",
                        "scope", String.join(" ", accepted))));
    }
}
