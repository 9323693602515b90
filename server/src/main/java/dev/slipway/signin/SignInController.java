package dev.slipway.signin;

import dev.slipway.credential.Tokens;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.Secret;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The browser's way to GitLab and back. Every end that is no session is a page that explains itself. */
@RestController
@Hidden
class SignInController {
    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
    private static final String BROWSER = "slipway_sign_in";

    private final SignIns signIns;
    private final Reception reception;
    private final Sessions sessions;
    private final PublicUrl publicUrl;
    private final SignInPace pace;

    SignInController(SignIns signIns, Reception reception, Sessions sessions, PublicUrl publicUrl, SignInPace pace) {
        this.pace = pace;
        this.signIns = signIns;
        this.reception = reception;
        this.sessions = sessions;
        this.publicUrl = publicUrl;
    }

    /** A browser that came by another name of this server goes to the public one first, where GitLab will send it back to. */
    @GetMapping("/auth/sign-in")
    @Allow(Permission.ANYONE)
    ResponseEntity<String> begin(
            @RequestParam(name = "return_to", required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String moved,
            @CookieValue(name = BROWSER, required = false) @Nullable String known,
            HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (moved == null
                && host != null
                && !host.equalsIgnoreCase(publicUrl.get().getRawAuthority())) {
            return found(publicUrl.get() + "/auth/sign-in?moved=1&return_to="
                            + encoded(ReturnPath.local(returnTo))
                            + (provider == null ? "" : "&provider=" + encoded(provider)))
                    .build();
        }
        var browser = known == null || known.isBlank() ? Tokens.random() : Secret.of(known);
        try {
            pace.count(request.getRemoteAddr());
            URI there = signIns.begin(browser, provider, returnTo);
            return found(there.toString())
                    .header(HttpHeaders.SET_COOKIE, cookie(BROWSER, browser.reveal(), "/auth", SignIns.LONGEST))
                    .build();
        } catch (SignInFailure failure) {
            return page(failure);
        }
    }

    @GetMapping(SignIns.CALLBACK)
    @Allow(Permission.ANYONE)
    ResponseEntity<String> finish(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @CookieValue(name = BROWSER, required = false) @Nullable String browser,
            @CookieValue(name = AdministratorClaims.COOKIE, required = false) @Nullable String claim,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String earlier) {
        try {
            var arrival = signIns.finish(new SignIns.Callback(state, code, error, secret(browser)));
            var session = reception.welcome(arrival, secret(claim));
            if (earlier != null) {
                sessions.end(Secret.of(earlier));
            }
            return found(arrival.returnTo())
                    .header(HttpHeaders.SET_COOKIE, cookie(Sessions.COOKIE, session.reveal(), "/", Sessions.LONGEST))
                    .header(HttpHeaders.SET_COOKIE, cookie(AdministratorClaims.COOKIE, "", "/auth", Duration.ZERO))
                    .build();
        } catch (SignInFailure failure) {
            return page(failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<String> page(SignInFailure failure) {
        String page = "/problem?code=" + failure.problem().name();
        if (failure.problem() == SignInProblem.TOO_MANY) {
            LOG.debug("Too many sign-ins {}", failure.getMessage());
            return tooMany(page);
        }
        LOG.warn("A sign-in did not work: {}", failure.getMessage());
        return found(page).build();
    }

    /** Programs read the status, browsers follow the page. */
    private static ResponseEntity<String> tooMany(String page) {
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(SignInPace.WINDOW.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.TEXT_HTML)
                .body("<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=" + page + "\"><a href=\"" + page
                        + "\">Too many sign-ins</a>");
    }

    private static ResponseEntity.BodyBuilder found(String location) {
        return ResponseEntity.status(302).header(HttpHeaders.LOCATION, location).header("Cache-Control", "no-store");
    }

    private String cookie(String name, String value, String path, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(publicUrl.isSecure())
                .sameSite("Lax")
                .path(path)
                .maxAge(life)
                .build()
                .toString();
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null || text.isBlank() ? null : Secret.of(text);
    }
}
