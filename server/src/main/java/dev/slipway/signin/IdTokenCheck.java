package dev.slipway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an ID token as OpenID Connect Core 3.1.3.7 says. The times are checked after everything else and on their own, so that a
 * clock that is off is told from a forged token.
 */
final class IdTokenCheck {
    private static final Duration TOLERANCE = Duration.ofSeconds(60);
    private static final int ANY_TIME = (int) Duration.ofDays(3650).toSeconds();

    private IdTokenCheck() {}

    static IDTokenClaimsSet verified(JWT token, SignInProvider provider, JWKSet keys, String nonce, Instant now) {
        var validator = new IDTokenValidator(
                new Issuer(provider.baseUrl()), new ClientID(provider.clientId()), JWSAlgorithm.RS256, keys);
        validator.setMaxClockSkew(ANY_TIME);
        try {
            var claims = validator.validate(token, new Nonce(nonce));
            checkTimes(claims, now);
            return claims;
        } catch (BadJOSEException | JOSEException wrong) {
            throw new SignInFailure(SignInProblem.IDENTITY_INVALID, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static void checkTimes(IDTokenClaimsSet claims, Instant now) {
        boolean over = claims.getExpirationTime().toInstant().plus(TOLERANCE).isBefore(now);
        if (over
                || begins(claims.getIssueTime()).minus(TOLERANCE).isAfter(now)
                || begins(claims.getDateClaim("nbf")).minus(TOLERANCE).isAfter(now)) {
            throw new SignInFailure(
                    SignInProblem.CLOCK_OFF,
                    "the ID token is from " + claims.getIssueTime().toInstant() + ", it is " + now + " here");
        }
    }

    private static Instant begins(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
