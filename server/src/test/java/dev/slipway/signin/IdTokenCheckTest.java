package dev.slipway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.Route;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdTokenCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RSAKey KEY = key("one");
    private static final SignInProvider GITLAB = new SignInProvider(
            new ProviderId(UUID.randomUUID()),
            "GitLab",
            URI.create("https://gitlab.example"),
            "client",
            Secret.of("secret"),
            Route.direct(AllowedAddresses.none()));

    @Test
    void acceptsWhatGitLabSignsForThisSignIn() throws Exception {
        assertThat(check(signed(claims(), KEY)).getSubject().getValue()).isEqualTo("42");
    }

    @Test
    void refusesAnotherIssuer() {
        refuses(claims().issuer("https://gitlab.evil"), SignInProblem.IDENTITY_INVALID);
    }

    @Test
    void refusesAnotherApplication() {
        refuses(claims().audience("other"), SignInProblem.IDENTITY_INVALID);
    }

    @Test
    void refusesTheNonceOfAnotherSignIn() {
        refuses(claims().claim("nonce", "replayed"), SignInProblem.IDENTITY_INVALID);
    }

    @Test
    void refusesATokenWithoutNonce() {
        refuses(claims().claim("nonce", null), SignInProblem.IDENTITY_INVALID);
    }

    @Test
    void refusesAnotherKey() {
        assertThatThrownBy(() -> check(signed(claims(), key("one"))))
                .isInstanceOfSatisfying(
                        SignInFailure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(SignInProblem.IDENTITY_INVALID));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        assertThatThrownBy(() -> check(new PlainJWT(claims().build()))).isInstanceOf(SignInFailure.class);
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASharedSecret() {
        assertThatThrownBy(() -> {
                    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
                    token.sign(new MACSigner(KEY.toPublicJWK().toJSONString()));
                    check(token);
                })
                .isInstanceOf(SignInFailure.class);
    }

    @Test
    void toleratesAMinuteOfSkew() throws Exception {
        check(signed(claims().expirationTime(at(-50)), KEY));
        check(signed(claims().issueTime(at(50)), KEY));
    }

    @Test
    void tellsAClockThatIsOffFromAForgedToken() {
        refuses(claims().expirationTime(at(-61)), SignInProblem.CLOCK_OFF);
        refuses(claims().issueTime(at(61)), SignInProblem.CLOCK_OFF);
        refuses(claims().notBeforeTime(at(61)), SignInProblem.CLOCK_OFF);
    }

    private static void refuses(JWTClaimsSet.Builder claims, SignInProblem problem) {
        assertThatThrownBy(() -> check(signed(claims, KEY)))
                .isInstanceOfSatisfying(
                        SignInFailure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem));
    }

    private static com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet check(JWT token) {
        return IdTokenCheck.verified(token, GITLAB, new JWKSet(KEY.toPublicJWK()), "nonce", NOW);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://gitlab.example")
                .audience("client")
                .subject("42")
                .issueTime(at(0))
                .expirationTime(at(120))
                .claim("nonce", "nonce");
    }

    private static JWT signed(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
