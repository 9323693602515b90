package dev.slipway.setup;

import dev.slipway.host.HostProbe;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.PublicUrl;
import dev.slipway.signin.AdministratorClaims;
import dev.slipway.wire.Done;
import dev.slipway.wire.identity.SetupBody;
import dev.slipway.wire.identity.SetupRequest;
import dev.slipway.wire.repository.ApplicationFormsBody;
import dev.slipway.wire.repository.ProbeBody;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The set-up page's questions and answers. Whoever holds the one-time token may ask; nobody is signed in yet. */
@RestController
@RequestMapping("/api/setup")
class SetupController {
    private static final Duration SIGN_IN_WITHIN = Duration.ofHours(12);

    private final Setup setup;
    private final PublicUrl publicUrl;

    SetupController(Setup setup, PublicUrl publicUrl) {
        this.setup = setup;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    @Allow(Permission.ANYONE)
    SetupBody questions(@RequestParam String token) {
        return setup.questions(token);
    }

    /** What to paste into GitLab's forms for applications, for answers that are typed right now. */
    @GetMapping("/forms")
    @Allow(Permission.ANYONE)
    ApplicationFormsBody forms(
            @RequestParam String token,
            @RequestParam("gitlab_url") String gitlab,
            @RequestParam(name = "public_url", required = false) @Nullable String server,
            @RequestParam(required = false) @Nullable String access) {
        return setup.forms(token, gitlab, server, access);
    }

    /** Tries the answers out; nothing is saved. */
    @PostMapping("/verify")
    @Allow(Permission.ANYONE)
    ProbeBody verify(@RequestBody SetupRequest request) {
        var findings = setup.verify(request);
        return GitHostBodies.probe(new HostProbe.Findings(
                findings.version(), findings.checks().stream().map(Setup::named).toList()));
    }

    /** The browser keeps the token, so that the person who signs in with it next becomes account administrator. */
    @PostMapping
    @Allow(Permission.ANYONE)
    ResponseEntity<Done> answer(@RequestBody SetupRequest request) {
        setup.answer(request);
        var cookie = ResponseCookie.from(AdministratorClaims.COOKIE, request.token())
                .httpOnly(true)
                .secure(publicUrl.isSecure())
                .sameSite("Lax")
                .path("/auth")
                .maxAge(SIGN_IN_WITHIN)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(new Done());
    }
}
