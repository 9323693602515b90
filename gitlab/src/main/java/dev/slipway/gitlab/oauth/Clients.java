package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Secrets;
import dev.slipway.gitlab.model.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Client authentication: HTTP Basic or {@code client_id} and {@code client_secret} in the body. */
final class Clients {
    private final Store store;

    Clients(Store store) {
        this.store = store;
    }

    private record Presented(String uid, @Nullable String secret) {}

    /** Whether the call names a client at all. */
    static boolean named(Call call) {
        return presented(call).isPresent();
    }

    /** The client, if it has proved to be one; an application that is not confidential needs no secret. */
    Optional<Application> find(Call call) {
        return presented(call).flatMap(this::find);
    }

    private Optional<Application> find(Presented presented) {
        String secret = presented.secret();
        return store.applications()
                .first(one -> one.uid().equals(presented.uid()))
                .filter(one -> secret == null ? !one.confidential() : fits(secret, one));
    }

    private static boolean fits(String secret, Application application) {
        return MessageDigest.isEqual(
                Secrets.digest(secret).getBytes(StandardCharsets.UTF_8),
                application.secretDigest().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Presented> presented(Call call) {
        String header = call.header("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return basic(header.substring(6).strip());
        }
        String uid = call.parameters().text("client_id");
        return uid == null
                ? Optional.empty()
                : Optional.of(new Presented(uid, call.parameters().text("client_secret")));
    }

    private static Optional<Presented> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Presented(
                            Parameters.decode(pair.substring(0, colon)), Parameters.decode(pair.substring(colon + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
