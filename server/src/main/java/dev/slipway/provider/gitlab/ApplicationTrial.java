package dev.slipway.provider.gitlab;

import dev.slipway.host.ApplicationKey;
import dev.slipway.host.ProbeCheck;
import dev.slipway.host.ProviderDraft;
import dev.slipway.kernel.Problem;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.outbound.OutboundRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries one application out as far as GitLab allows without a person. A code that cannot be good is refused by GitLab only after it
 * has found id and secret right (Doorkeeper's authorization code request looks at the client first); what the application may ask for
 * shows in a token of its own, which can read nothing and is revoked at once.
 */
final class ApplicationTrial {
    private static final String JUNK = "slipway-looks-whether-id-and-secret-fit";

    private final Outbound outbound;
    private final ProviderDraft draft;
    private final JsonMapper json = JsonMapper.builder().build();

    ApplicationTrial(Outbound outbound, ProviderDraft draft) {
        this.outbound = outbound;
        this.draft = draft;
    }

    /** @param id of the check; the fields of the form are named after it */
    ProbeCheck run(String id, String title, @Nullable ApplicationKey key, URI redirect, List<String> scopes) {
        if (key == null) {
            return ProbeCheck.unknown(id, title, "None is given, so this use of the Git host stays switched off.");
        }
        try {
            var answer = post(
                    "/oauth/token",
                    key,
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            JUNK,
                            "code_verifier",
                            JUNK + JUNK,
                            "redirect_uri",
                            redirect.toString()));
            String error = body(answer).path("error").asString("");
            return switch (error) {
                case "invalid_grant" -> scopes(id, title, key, scopes);
                case "invalid_client", "unauthorized_client" -> wrongKey(id, title, answer, error);
                default ->
                    ProbeCheck.failed(
                            id,
                            title,
                            "POST /oauth/token answered " + answer.status() + " " + error
                                    + ", which says neither that id and secret fit nor that they do not.",
                            id + "_id");
            };
        } catch (Problem problem) {
            return ProbeCheck.failed(id, title, problem.text(), "base_url");
        }
    }

    private ProbeCheck wrongKey(String id, String title, OutboundAnswer answer, String error) {
        return ProbeCheck.failed(
                        id,
                        title,
                        "POST /oauth/token answered " + answer.status() + " " + error
                                + ": GitLab knows no application with this id and secret.",
                        id + "_secret")
                .withAction(
                        "Copy both again; a secret that was lost can be renewed on the application's page in GitLab",
                        draft.baseUrl() + "/admin/applications");
    }

    private ProbeCheck scopes(String id, String title, ApplicationKey key, List<String> scopes) {
        String wanted = String.join(" ", scopes);
        var answer = post("/oauth/token", key, Map.of("grant_type", "client_credentials", "scope", wanted));
        var body = body(answer);
        String token = body.path("access_token").asString("");
        if (!token.isEmpty()) {
            post("/oauth/revoke", key, Map.of("token", token));
            return ProbeCheck.ok(id, title, "Id and secret fit, and it may ask for " + wanted + ".");
        }
        String error = body.path("error").asString("");
        if (error.equals("invalid_scope")) {
            return ProbeCheck.failed(
                            id,
                            title,
                            "Id and secret fit, but the application may not ask for all of " + wanted
                                    + " (POST /oauth/token answered " + answer.status() + " invalid_scope).",
                            id + "_id")
                    .withAction(
                            "Edit the application in GitLab and tick the scopes " + wanted,
                            draft.baseUrl() + "/admin/applications");
        }
        return ProbeCheck.ok(
                id, title, "Id and secret fit; GitLab does not say (" + error + ") which scopes it may ask for.");
    }

    private OutboundAnswer post(String path, ApplicationKey key, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("client_id", key.id());
        all.put("client_secret", key.secret().reveal());
        var request = OutboundRequest.form(URI.create(draft.baseUrl() + path), all)
                .within(draft.reach().patience());
        return outbound.send(request, draft.reach().route(draft.baseUrl()));
    }

    private JsonNode body(OutboundAnswer answer) {
        try {
            return json.readTree(answer.isJson() ? answer.text() : "{}");
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
