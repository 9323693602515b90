package dev.slipway.signin;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.identity.NewTokenBody;
import dev.slipway.wire.identity.TokenBody;
import dev.slipway.wire.identity.TokenRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's API tokens: our own paths, and those that existing clients of the known product use. */
@RestController
class TokensController {
    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping({"/api/tokens", "/api/long-token/{space}/longtokens"})
    @Allow(Permission.SIGNED_IN)
    List<TokenBody> list(Actor actor) {
        return tokens.of(actor).stream().map(token -> body(actor, token)).toList();
    }

    @PostMapping("/api/tokens")
    @Allow(Permission.SIGNED_IN)
    NewTokenBody make(Actor actor, @RequestBody TokenRequest request) {
        return made(actor, request.title(), request.expiresAt());
    }

    @PostMapping({"/api/token/longtoken", "/api/long-token/{space}/longtoken"})
    @Allow(Permission.SIGNED_IN)
    NewTokenBody makeLong(Actor actor, @RequestParam(required = false) @Nullable String title) {
        return made(actor, title, null);
    }

    @DeleteMapping({"/api/tokens/{id}", "/api/long-token/{space}/{id}"})
    @Allow(Permission.SIGNED_IN)
    Done revoke(Actor actor, @PathVariable String id) {
        tokens.revoke(actor, id);
        return new Done();
    }

    /** There are no passwords here; a client that tries one is told what to do instead. */
    @PostMapping("/api/accounts/{account}/login")
    @Allow(Permission.ANYONE)
    Done login(@PathVariable String account) {
        throw new Problem(
                ErrorCode.INVALID_REQUEST,
                "Slipway knows no passwords, so nobody can sign in to " + account
                        + " with one. Sign in with GitLab in the browser, make a token under My tokens, and use that.");
    }

    private NewTokenBody made(Actor actor, @Nullable String title, @Nullable Instant expires) {
        var fresh = tokens.make(actor, title, expires);
        return new NewTokenBody(
                fresh.token().id().toString(),
                fresh.secret().reveal(),
                fresh.token().title(),
                fresh.token().expires());
    }

    private static TokenBody body(Actor actor, ApiToken token) {
        return new TokenBody(
                token.id().toString(),
                actor.email(),
                token.title(),
                token.prefix(),
                token.created(),
                token.expires(),
                token.used());
    }
}
