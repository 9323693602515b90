package dev.slipway.access;

import dev.slipway.host.Providers;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.identity.SignInProblemBody;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends browsers to a Git host to authorize the repositories application, and takes them back. Every end is a page. */
@RestController
class AuthorizationController {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationController.class);
    private static final String COOKIE = "slipway_authorizing";

    private final Authorizations authorizations;
    private final Providers providers;
    private final Supplier<URI> publicUrl;

    @Autowired
    AuthorizationController(Authorizations authorizations, Providers providers, PublicUrl publicUrl) {
        this(authorizations, providers, (Supplier<URI>) publicUrl::get);
    }

    AuthorizationController(Authorizations authorizations, Providers providers, Supplier<URI> publicUrl) {
        this.authorizations = authorizations;
        this.providers = providers;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/auth/repositories")
    @Allow(Permission.SIGNED_IN)
    ResponseEntity<Void> leave(
            Actor actor,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(name = "return_to", defaultValue = "/") String returnTo) {
        try {
            String browser = authorizations.randomText();
            var page = authorizations.leave(actor, providers.named(provider), browser, returnTo);
            return redirect(page.toString(), cookie(browser, Duration.ofMinutes(10)));
        } catch (Problem problem) {
            return problemPage(problem);
        }
    }

    @GetMapping("/auth/repositories/callback")
    @Allow(Permission.SIGNED_IN)
    ResponseEntity<Void> arrive(
            Actor actor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @CookieValue(name = COOKIE, defaultValue = "") String browser) {
        try {
            var departure = authorizations.arrive(actor, state, browser);
            if (error.isEmpty() && !code.isEmpty()) {
                return redirect(authorizations.complete(actor, departure, code), cookie("", Duration.ZERO));
            }
            return page(error.equals("access_denied") ? AuthorizationEnd.DENIED : AuthorizationEnd.FAILED);
        } catch (Problem problem) {
            return problemPage(problem);
        }
    }

    /** What the page of such an end says; beside the ends of a sign-in, which have the same page. */
    @GetMapping("/api/sign-in-problems/repositories_{end}")
    @Allow(Permission.ANYONE)
    SignInProblemBody explain(@PathVariable String end) {
        var known = AuthorizationEnd.named(end);
        return new SignInProblemBody(known.code(), known.title(), known.happened(), known.why(), known.next(), null);
    }

    private ResponseEntity<Void> problemPage(Problem problem) {
        LOG.info("Authorizing at a Git host ended: {}", problem.text());
        return page(AuthorizationEnd.of(problem));
    }

    private ResponseEntity<Void> page(AuthorizationEnd end) {
        return redirect("/problem?code=" + end.code(), cookie("", Duration.ZERO));
    }

    /** The path alone sends the browser on whatever name it knows this server by. */
    private static ResponseEntity<Void> redirect(String location, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(location))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Lax, for the way back begins at the Git host. */
    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/auth/repositories")
                .httpOnly(true)
                .secure("https".equals(publicUrl.get().getScheme()))
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
