package dev.slipway.access;

import dev.slipway.credential.Vault;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The way to a Git host's consent page and back (RFC 6749 authorization code, RFC 7636 PKCE with S256). The state is good for one
 * return, within ten minutes, of the same person in the same browser.
 */
@Component
public final class Authorizations {
    private static final String PURPOSE = "git-authorization";
    private static final Duration TIME = Duration.ofMinutes(10);

    private final GrantStore store;
    private final Grants grants;
    private final Providers providers;
    private final Vault vault;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Authorizations(
            GrantStore store,
            Grants grants,
            Providers providers,
            Vault vault,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.grants = grants;
        this.providers = providers;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** Where to send a browser so that its person can authorize. */
    public static String page(Provider provider) {
        return "/auth/repositories?provider=" + provider.id();
    }

    /**
     * The consent page to go to now.
     *
     * @param browser a text that only this browser has
     * @param returnTo page of ours to come back to
     */
    URI leave(Actor actor, Provider provider, String browser, String returnTo) {
        var application = providers.application(provider);
        String state = randomText();
        String verifier = randomText();
        byte[] stateHash = hash(state);
        store.begin(new Departure(
                stateHash,
                hash(browser),
                provider.id(),
                actor.id(),
                vault.seal(PURPOSE, HexFormat.of().formatHex(stateHash), Secret.of(verifier)),
                localPath(returnTo),
                clock.instant().plus(TIME)));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash(verifier));
        return providers.adapter(provider).authorizePage(application, state, challenge);
    }

    /**
     * Takes a state back, whatever came with it.
     *
     * @throws Problem {@code FORBIDDEN} when it was not given to this person in this browser, was used, or is too old
     */
    Departure arrive(Actor actor, String state, String browser) {
        var departure = store.take(hash(state), clock.instant()).orElseThrow(Authorizations::foreign);
        if (!departure.person().equals(actor.id())
                || !MessageDigest.isEqual(departure.browserHash(), hash(browser))
                || departure.expires().isBefore(clock.instant())) {
            throw foreign();
        }
        return departure;
    }

    /** Trades the code for tokens and keeps them; the page to go on to. */
    String complete(Actor actor, Departure departure, String code) {
        var provider = providers.byId(departure.provider());
        var adapter = providers.adapter(provider);
        var verifier = vault.open(PURPOSE, HexFormat.of().formatHex(departure.stateHash()), departure.verifier());
        var tokens = adapter.exchange(providers.application(provider), code, verifier.reveal());
        String account = adapter.account(new HostAccess(provider, tokens.access()));
        grants.save(provider, actor.id(), account, tokens);
        events.publishEvent(new GrantGiven(provider.id(), actor.id()));
        String separator = departure.returnTo().contains("?") ? "&" : "?";
        return departure.returnTo() + separator + "authorized=1";
    }

    String randomText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A path of ours and nothing that a browser might read as another host. */
    static String localPath(String text) {
        return text.matches("/(?!/)[A-Za-z0-9/._~!$&'()*+,;=:@%?-]*") ? text : "/";
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Problem foreign() {
        return new Problem(
                ErrorCode.FORBIDDEN,
                "This return from the Git host belongs to no authorization begun in this browser, or was used before.");
    }
}
