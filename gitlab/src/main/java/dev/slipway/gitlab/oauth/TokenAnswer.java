package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes new tokens and the answer that carries them. */
final class TokenAnswer {
    private final Instance instance;
    private final OpenId openId;

    TokenAnswer(Instance instance, OpenId openId) {
        this.instance = instance;
        this.openId = openId;
    }

    /** What the ID token tells about the sign-in. */
    record Login(@Nullable String nonce, Instant authenticatedAt) {}

    Reply issue(Application client, @Nullable Long person, List<String> scopes, Login login) {
        String access = Secrets.hex(32);
        String refresh = person == null ? null : Secrets.hex(32);
        Grant grant = instance.store()
                .grants()
                .add(id -> new Grant(
                        id,
                        Secrets.digest(access),
                        refresh == null ? null : Secrets.digest(refresh),
                        client.id(),
                        person,
                        scopes,
                        instance.now(),
                        Grant.LIFETIME,
                        false));
        Map<String, @Nullable Object> body =
                Json.object("access_token", access, "token_type", "Bearer", "expires_in", Grant.LIFETIME);
        if (refresh != null) {
            body.put("refresh_token", refresh);
        }
        body.put("scope", String.join(" ", scopes));
        body.put("created_at", grant.createdAt().getEpochSecond());
        if (person != null && scopes.contains("openid")) {
            instance.store()
                    .people()
                    .find(person)
                    .ifPresent(one -> body.put("id_token", openId.idToken(client, one, scopes, login)));
        }
        return Reply.bytes(
                        200, "application/json; charset=utf-8", Json.write(body).getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store, no-cache")
                .with("Pragma", "no-cache");
    }
}
