package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Caller;
import dev.slipway.gitlab.auth.Finding;
import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.auth.Tokens;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.page.Sessions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who calls the API: a token in a header or parameter, or the browser's session for reading. */
final class Authentication {
    private final Tokens tokens;
    private final Sessions sessions;

    Authentication(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Who calls; null when nobody says so. Refuses bad tokens and tokens without one of the scopes. */
    @Nullable
    Caller caller(Call call, List<String> accepted) {
        String token = token(call);
        if (token == null) {
            return call.method().equals("GET") || call.method().equals("HEAD")
                    ? sessions.person(call)
                            .map(person -> new Caller(person, Scopes.ALL, null, null))
                            .orElse(null)
                    : null;
        }
        Caller caller = switch (tokens.find(token)) {
            case Finding.Valid valid -> valid.caller();
            case Finding.Unknown _ -> throw Failures.unauthorized();
            case Finding.Expired _ ->
                throw Failures.invalidToken("Token is expired. You can either do re-authorization or token refresh.");
            case Finding.Revoked _ -> throw revoked(call, token);
            case Finding.Inactive inactive ->
                throw Failures.forbidden("Your account has been " + inactive.state() + ".");
        };
        if (!accepted.isEmpty() && !caller.mayUse(accepted)) {
            throw Failures.insufficientScope(accepted);
        }
        return caller;
    }

    private Refusal revoked(Call call, String token) {
        if (call.path().endsWith("/rotate")) {
            tokens.revokeFamily(token);
        }
        return Failures.invalidToken("Token was revoked. You have to re-authorize from the user.");
    }

    private static @Nullable String token(Call call) {
        String bearer = call.header("Authorization");
        boolean hasBearer = bearer != null && bearer.toLowerCase(Locale.ROOT).startsWith("bearer ");
        String parameter = call.query().text("access_token");
        if (hasBearer && parameter != null) {
            throw Failures.twoTokens();
        }
        return Stream.of(
                        hasBearer ? Objects.requireNonNull(bearer).substring(7).strip() : null,
                        call.header("PRIVATE-TOKEN"),
                        call.query().text("private_token"),
                        parameter)
                .filter(Objects::nonNull)
                .filter(token -> !token.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
