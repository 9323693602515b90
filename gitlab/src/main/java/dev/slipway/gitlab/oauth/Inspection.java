package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Secrets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at tokens and takes them back: {@code token/info}, {@code introspect}, {@code revoke}. */
final class Inspection {
    private final Instance instance;
    private final Clients clients;

    Inspection(Instance instance, Clients clients) {
        this.instance = instance;
        this.clients = clients;
    }

    /** The bearer token of a call, from header or parameter. */
    static @Nullable String bearer(Call call) {
        String header = call.header("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring(7).strip()
                : call.parameters().text("access_token");
    }

    /** The grant with this access token, whatever its state. */
    Optional<Grant> grant(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        String digest = Secrets.digest(token);
        return instance.store().grants().first(one -> one.accessDigest().equals(digest));
    }

    /** What is wrong with a grant, in doorkeeper's words; null when nothing is. */
    @Nullable
    String flaw(Optional<Grant> grant) {
        if (grant.isEmpty()) {
            return "The access token is invalid";
        }
        return grant.get().revoked()
                ? "The access token was revoked"
                : grant.get().expired(instance.now()) ? "The access token expired" : null;
    }

    Reply info(Call call) {
        Optional<Grant> grant = grant(bearer(call));
        String flaw = flaw(grant);
        if (grant.isEmpty() || flaw != null) {
            throw OAuthFailure.INVALID_REQUEST.refusal(flaw == null ? "" : flaw, null);
        }
        long left = left(grant.get());
        return Reply.json(
                200,
                Json.object(
                        "resource_owner_id", grant.get().personId(),
                        "scope", grant.get().scopes(),
                        "expires_in", left,
                        "application", Json.object("uid", uid(grant.get())),
                        "created_at", grant.get().createdAt().getEpochSecond(),
                        "scopes", grant.get().scopes(),
                        "expires_in_seconds", left));
    }

    private long left(Grant grant) {
        return Duration.between(instance.now(), grant.createdAt().plusSeconds(grant.expiresIn()))
                .toSeconds();
    }

    private String uid(Grant grant) {
        return instance.store()
                .applications()
                .find(grant.applicationId())
                .map(Application::uid)
                .orElse("");
    }

    Reply revoke(Call call) {
        String digest = Secrets.digest(call.parameters().text("token", ""));
        Optional<Grant> grant = instance.store()
                .grants()
                .first(one -> one.accessDigest().equals(digest) || digest.equals(one.refreshDigest()));
        Optional<Application> client = clients.find(call);
        boolean wrongClient = Clients.named(call) && client.isEmpty();
        boolean foreign = grant.isPresent()
                && confidential(grant.get())
                && client.filter(one -> one.id() == grant.get().applicationId()).isEmpty();
        if (wrongClient || foreign) {
            return Reply.json(
                    403,
                    Json.object(
                            "error", "unauthorized_client",
                            "error_description", "You are not authorized to revoke this token"));
        }
        grant.ifPresent(one -> instance.store().grants().put(one.revoke()));
        return Reply.json(200, Json.object());
    }

    private boolean confidential(Grant grant) {
        return instance.store()
                .applications()
                .find(grant.applicationId())
                .filter(Application::confidential)
                .isPresent();
    }

    Reply introspect(Call call) {
        boolean asBearer = Inspection.bearer(call) != null && flaw(grant(bearer(call))) == null;
        Optional<Application> client = clients.find(call);
        if (client.isEmpty() && !asBearer) {
            throw Clients.named(call)
                    ? OAuthFailure.INVALID_CLIENT.refusal(null)
                    : OAuthFailure.INVALID_REQUEST.refusal(
                            "Request need to be authorized. Required parameter for authorizing request is missing or"
                                    + " invalid.",
                            null);
        }
        Optional<Grant> grant = grant(call.parameters().text("token"));
        boolean foreign = client.isPresent()
                && grant.filter(one -> one.applicationId() == client.get().id()).isEmpty();
        return grant.isEmpty() || foreign || flaw(grant) != null
                ? Reply.json(200, Json.object("active", false))
                : Reply.json(200, active(grant.get()));
    }

    private Map<String, @Nullable Object> active(Grant grant) {
        return Json.object(
                "active", true,
                "scope", String.join(" ", grant.scopes()),
                "client_id", uid(grant),
                "token_type", "Bearer",
                "exp", grant.createdAt().plusSeconds(grant.expiresIn()).getEpochSecond(),
                "iat", grant.createdAt().getEpochSecond());
    }
}
