package dev.slipway.signin;

import dev.slipway.host.Provider;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Introductions;
import dev.slipway.identity.Permission;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.Done;
import dev.slipway.wire.identity.SessionBody;
import dev.slipway.wire.identity.SignInProblemBody;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the browser asks about its session, and why it has none. */
@RestController
class SessionController {
    private final Introductions introductions;
    private final SignInProviders providers;
    private final Sessions sessions;
    private final InstantSource clock;

    SessionController(Introductions introductions, SignInProviders providers, Sessions sessions, InstantSource clock) {
        this.introductions = introductions;
        this.providers = providers;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/api/session")
    @Allow(Permission.ANYONE)
    SessionBody session(@Nullable Actor actor) {
        return introductions.session(
                actor, providers.list().stream().map(SessionController::button).toList());
    }

    @PostMapping("/api/session/sign-out")
    @Allow(Permission.ANYONE)
    ResponseEntity<Done> signOut(@CookieValue(name = Sessions.COOKIE, required = false) @Nullable String session) {
        if (session != null) {
            sessions.end(Secret.of(session));
        }
        var gone = ResponseCookie.from(Sessions.COOKIE, "")
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(0)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, gone.toString())
                .body(new Done());
    }

    /** Why a sign-in did not work; any code that is not known is explained in general. */
    @GetMapping("/api/sign-in-problems/{code}")
    @Allow(Permission.ANYONE)
    SignInProblemBody problem(@PathVariable String code, @RequestParam(required = false) @Nullable String provider) {
        var problem = Arrays.stream(SignInProblem.values())
                .filter(each -> each.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(SignInProblem.FAILED);
        String clockNote = problem == SignInProblem.CLOCK_OFF
                ? " This server's clock says " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " (UTC)."
                : "";
        return new SignInProblemBody(
                problem.name(),
                problem.title(),
                problem.happened() + clockNote,
                problem.why(),
                problem.next(),
                link(problem, provider).map(URI::toString).orElse(null));
    }

    private static SessionBody.SignInButton button(Provider provider) {
        return new SessionBody.SignInButton(
                provider.id().toString(),
                provider.name(),
                provider.baseUrl().toString(),
                "/auth/sign-in?provider=" + provider.id());
    }

    private Optional<URI> link(SignInProblem problem, @Nullable String provider) {
        return providers.find(provider).flatMap(each -> link(problem, each));
    }

    private static Optional<URI> link(SignInProblem problem, SignInProvider provider) {
        return switch (problem) {
            case EMAIL_UNCONFIRMED, EMAIL_TAKEN -> Optional.of(provider.at("/-/user_settings/profile"));
            case CLIENT_REFUSED, GITLAB_REFUSED, CODE_REFUSED -> Optional.of(provider.at("/admin/applications"));
            case GITLAB_UNREACHABLE, GITLAB_FAILED -> Optional.of(provider.baseUrl());
            default -> Optional.empty();
        };
    }
}
