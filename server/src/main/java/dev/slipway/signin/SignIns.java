package dev.slipway.signin;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.slipway.credential.Tokens;
import dev.slipway.credential.Vault;
import dev.slipway.host.ProviderId;
import dev.slipway.identity.Identity;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signing in at GitLab: authorization code with PKCE (S256), a state that is bound to the browser and good for one callback, and a
 * nonce. A sign-in must be over within ten minutes.
 */
@Component
class SignIns {
    static final String CALLBACK = "/auth/callback";
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String PURPOSE = "sign-in-attempt";

    private final AttemptStore attempts;
    private final SignInProviders providers;
    private final OpenIdHost host;
    private final Vault vault;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    SignIns(
            AttemptStore attempts,
            SignInProviders providers,
            OpenIdHost host,
            Vault vault,
            PublicUrl publicUrl,
            InstantSource clock) {
        this.attempts = attempts;
        this.providers = providers;
        this.host = host;
        this.vault = vault;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * What the browser brings back from GitLab.
     *
     * @param browser what its cookie says
     */
    record Callback(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable Secret browser) {}

    /** Who has signed in, and where the person was going. */
    record Arrival(Identity identity, String returnTo, ProviderId provider, SignInTokens tokens) {}

    /**
     * Begins one.
     *
     * @param browser the secret of the browser's cookie
     * @param providerId of the host to sign in with; null for the first
     * @return where to send the browser
     * @throws SignInFailure when GitLab cannot be asked
     */
    URI begin(Secret browser, @Nullable String providerId, @Nullable String returnTo) {
        var provider = provider(providerId);
        var metadata = host.discover(provider);
        var state = Tokens.random();
        var nonce = Tokens.random();
        var verifier = new CodeVerifier();
        byte[] hash = Tokens.hash(state);
        attempts.dropOlderThan(clock.instant().minus(LONGEST));
        attempts.add(new AttemptStore.Attempt(
                hash,
                Tokens.hash(browser),
                vault.seal(PURPOSE, owner(hash), Secret.of(nonce.reveal() + " " + verifier.getValue())),
                ReturnPath.local(returnTo),
                provider.id(),
                clock.instant()));
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        Scope.parse(SignInProvider.SCOPES),
                        new ClientID(provider.clientId()),
                        redirect())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state.reveal()))
                .nonce(new Nonce(nonce.reveal()))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Ends one.
     *
     * @throws SignInFailure whichever way it did not work
     */
    Arrival finish(Callback callback) {
        var attempt = taken(callback);
        var code = callback.code();
        if (callback.error() != null || code == null) {
            throw new SignInFailure(
                    "access_denied".equals(callback.error()) ? SignInProblem.DENIED : SignInProblem.GITLAB_REFUSED,
                    "GitLab says " + callback.error());
        }
        var provider = provider(attempt.provider().toString());
        var metadata = host.discover(provider);
        String[] secrets = vault.open(PURPOSE, owner(attempt.state()), attempt.sealed())
                .reveal()
                .split(" ", 2);
        var tokens = host.exchange(provider, metadata.getTokenEndpointURI(), redirect(), code, secrets[1]);
        var claims = IdTokenCheck.verified(
                tokens.getIDToken(), provider, host.keys(provider, metadata), secrets[0], clock.instant());
        return new Arrival(
                identity(
                        provider,
                        metadata,
                        claims.getSubject().getValue(),
                        tokens.getAccessToken().getValue()),
                attempt.returnTo(),
                provider.id(),
                OpenIdHost.kept(tokens, clock.instant()));
    }

    private AttemptStore.Attempt taken(Callback callback) {
        var state = callback.state();
        var browser = callback.browser();
        if (state == null || state.isBlank()) {
            throw new SignInFailure(SignInProblem.STATE_MISSING, "callback without state");
        }
        var attempt = attempts.take(Tokens.hash(Secret.of(state)))
                .filter(each -> each.created().plus(LONGEST).isAfter(clock.instant()))
                .orElseThrow(() -> new SignInFailure(SignInProblem.STATE_UNKNOWN, "replayed, late or forged"));
        if (browser == null || !MessageDigest.isEqual(attempt.browser(), Tokens.hash(browser))) {
            throw new SignInFailure(SignInProblem.OTHER_BROWSER, "the cookie is not that of the browser that began");
        }
        return attempt;
    }

    private Identity identity(
            SignInProvider provider, OIDCProviderMetadata metadata, String subject, String accessToken) {
        var info = host.userInfo(provider, metadata, accessToken);
        if (!info.getSubject().getValue().equals(subject)) {
            throw new SignInFailure(SignInProblem.IDENTITY_INVALID, "userinfo speaks of somebody else");
        }
        if (info.getEmailAddress() == null || !Boolean.TRUE.equals(info.getEmailVerified())) {
            throw new SignInFailure(SignInProblem.EMAIL_UNCONFIRMED, "of subject " + subject);
        }
        var username = info.getPreferredUsername() == null ? info.getEmailAddress() : info.getPreferredUsername();
        var picture = info.getPicture();
        return new Identity(
                provider.baseUrl().toString(),
                subject,
                info.getEmailAddress(),
                username,
                info.getName() == null ? username : info.getName(),
                picture == null ? null : picture.toString());
    }

    private SignInProvider provider(@Nullable String id) {
        return providers
                .find(id)
                .orElseThrow(() -> new SignInFailure(SignInProblem.NOT_SET_UP, "there is no sign-in provider"));
    }

    private URI redirect() {
        return URI.create(publicUrl.get() + CALLBACK);
    }

    private static String owner(byte[] state) {
        return HexFormat.of().formatHex(state);
    }
}
