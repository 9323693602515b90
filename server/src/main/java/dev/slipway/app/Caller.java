package dev.slipway.app;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import dev.slipway.signin.ApiTokens;
import dev.slipway.signin.Sessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who sends a request: by an API token in the {@code Authorization} header, else by the session's cookie. */
@Component
class Caller {
    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;
    private final Sessions sessions;

    Caller(ApiTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /**
     * The answer.
     *
     * @param actor null for nobody
     * @param byCookie whether a browser sent it by itself, which any page can make it do
     * @param refusedToken whether there was a token that is not, or no longer, good
     * @param why what ended the person's session or stopped the token, where somebody did that
     */
    record Found(
            @Nullable Actor actor,
            boolean byCookie,
            boolean refusedToken,
            @Nullable String why) {}

    Found of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var token = bearer(header);
            var actor = token.flatMap(tokens::actor).orElse(null);
            var why = actor == null ? token.flatMap(tokens::whyResting).orElse(null) : null;
            return new Found(actor, false, actor == null, why);
        }
        var session = session(request);
        var actor = session.flatMap(sessions::actor).orElse(null);
        var why = actor == null ? session.flatMap(sessions::whyEnded).orElse(null) : null;
        return new Found(actor, actor != null, false, why);
    }

    private static Optional<Secret> bearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(Secret.of(header.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    private static Optional<Secret> session(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                        .findFirst()
                        .map(Cookie::getValue)
                        .map(Secret::of);
    }
}
