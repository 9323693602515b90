package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Instance;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access tokens as the API shows them; the token itself only when it has just been made. */
final class TokenEntity {
    private TokenEntity() {}

    static Map<String, @Nullable Object> of(Instance instance, AccessToken token) {
        LocalDate end = token.expiresAt();
        Map<String, @Nullable Object> entity = Json.object(
                "id", token.id(),
                "name", token.name(),
                "revoked", token.revoked(),
                "created_at", Times.iso(token.createdAt()),
                "description", token.description(),
                "scopes", token.scopes(),
                "user_id", token.personId(),
                "last_used_at", Times.iso(token.lastUsedAt()),
                "active", !token.revoked() && !token.expired(instance.today()),
                "expires_at", end == null ? null : end.toString());
        if (token.kind() != AccessToken.Kind.PERSONAL) {
            entity.put("access_level", token.level());
            entity.put("resource_type", token.kind().name().toLowerCase(Locale.ROOT));
            entity.put("resource_id", token.placeId());
        }
        return entity;
    }

    static Map<String, @Nullable Object> made(Instance instance, TokenMaker.Made made) {
        Map<String, @Nullable Object> entity = of(instance, made.row());
        entity.put("token", made.token());
        return entity;
    }
}
