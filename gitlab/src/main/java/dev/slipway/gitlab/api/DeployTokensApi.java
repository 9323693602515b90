package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.DeployToken;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Secrets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deploy tokens of projects and groups, whose maintainers give them. */
final class DeployTokensApi {
    private static final List<String> SCOPES = List.of(
            "read_repository",
            "read_registry",
            "write_registry",
            "read_virtual_registry",
            "write_virtual_registry",
            "read_package_registry",
            "write_package_registry");

    private record Where(Membership.Place place, long id) {
        boolean has(DeployToken token) {
            return token.place() == place && token.placeId() == id;
        }
    }

    void addTo(Endpoints endpoints) {
        for (String place : List.of("/projects", "/groups")) {
            String tokens = place + "/:id/deploy_tokens";
            endpoints
                    .get(tokens, Scopes.READ, this::list)
                    .on("POST", tokens, Scopes.WRITE, this::create)
                    .get(tokens + "/:token", Scopes.READ, call -> Reply.json(200, entity(call, token(call))))
                    .on("DELETE", tokens + "/:token", Scopes.WRITE, this::revoke);
        }
    }

    private static Where where(ApiCall call) {
        return call.call().path().startsWith("/api/v4/projects/")
                ? new Where(
                        Membership.Place.PROJECT, call.project(Role.MAINTAINER).id())
                : new Where(Membership.Place.GROUP, call.group(Role.MAINTAINER).id());
    }

    private static DeployToken token(ApiCall call) {
        Where where = where(call);
        return call.instance()
                .store()
                .deployTokens()
                .find(call.number("token"))
                .filter(one -> where.has(one) && !one.revoked())
                .orElseThrow(() -> Failures.notFound("Deploy Token"));
    }

    private Reply list(ApiCall call) {
        Where where = where(call);
        boolean activeOnly = call.parameters().text("active", "").equals("true");
        Instant now = call.instance().now();
        List<DeployToken> found = call.instance()
                .store()
                .deployTokens()
                .all(one -> where.has(one) && !(activeOnly && (one.revoked() || one.expired(now))));
        return Pages.offset(call, found, one -> entity(call, one));
    }

    private Reply create(ApiCall call) {
        Where where = where(call);
        String name = call.required("name");
        List<String> scopes = call.parameters().list("scopes");
        if (scopes.isEmpty()) {
            throw Failures.error(400, "scopes is missing");
        }
        if (!SCOPES.containsAll(scopes)) {
            throw Failures.error(400, "scopes does not have a valid value");
        }
        Instant end = end(call);
        String token = "gldt-" + Secrets.hex(10);
        DeployToken made = call.instance()
                .store()
                .deployTokens()
                .add(id -> new DeployToken(
                        id,
                        where.place(),
                        where.id(),
                        name,
                        call.parameters().text("username", "gitlab+deploy-token-" + id),
                        Secrets.digest(token),
                        scopes,
                        end,
                        false));
        Map<String, @Nullable Object> entity = entity(call, made);
        entity.put("token", token);
        return Reply.json(201, entity);
    }

    /** A day, or a moment. */
    private static @Nullable Instant end(ApiCall call) {
        String text = call.parameters().text("expires_at", "");
        try {
            return text.isEmpty()
                    ? null
                    : text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            throw Failures.error(400, "expires_at is invalid");
        }
    }

    private Reply revoke(ApiCall call) {
        call.instance().store().deployTokens().put(token(call).revoke());
        return Reply.empty(204);
    }

    private static Map<String, @Nullable Object> entity(ApiCall call, DeployToken token) {
        return Json.object(
                "id", token.id(),
                "name", token.name(),
                "username", token.username(),
                "expires_at", Times.iso(token.expiresAt()),
                "scopes", token.scopes(),
                "revoked", token.revoked(),
                "expired", token.expired(call.instance().now()));
    }
}
