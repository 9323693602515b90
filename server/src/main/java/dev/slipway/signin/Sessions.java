package dev.slipway.signin;

import dev.slipway.credential.Tokens;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Browsers that somebody is signed in with. They outlive the server, for they are kept in the database by their hash. */
@Component
public final class Sessions {
    /** Name of the cookie that holds a session. */
    public static final String COOKIE = "slipway_session";

    /** A session ends so long after it began, whatever happens. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration NOTICE = Duration.ofMinutes(10);

    private final SessionStore store;
    private final ApiTokenStore tokens;
    private final InstantSource clock;

    Sessions(SessionStore store, ApiTokenStore tokens, InstantSource clock) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins one for a person whom GitLab vouches for; that wakes the person's API tokens, should they rest. */
    Secret begin(UserId person) {
        tokens.rest(person, null);
        var session = Tokens.random();
        var now = clock.instant();
        store.dropOlderThan(now.minus(LONGEST), now.minus(IDLE));
        store.add(Tokens.hash(session), person, now);
        return session;
    }

    /** Whose session it is; empty when it has ended. */
    public Optional<Actor> actor(Secret session) {
        byte[] hash = Tokens.hash(session);
        var now = clock.instant();
        var found = store.find(hash, now.minus(LONGEST), now.minus(IDLE));
        found.filter(each -> each.seen().plus(NOTICE).isBefore(now)).ifPresent(_ -> store.seen(hash, now));
        return found.map(SessionStore.Found::actor);
    }

    /**
     * Shuts a person out, as when GitLab says that the account is blocked or gone: ends all sessions and lets the API tokens rest until
     * the person signs in again, which GitLab decides. Requests are answered with the reason from now on. Harmless when repeated.
     *
     * @param why a sentence for the person, telling what happened and what to do
     */
    public void endAllOf(UserId person, String why) {
        store.endAllOf(person, why);
        tokens.rest(person, why);
    }

    /** Why a session was ended for its person; empty for one that was not. */
    public Optional<String> whyEnded(Secret session) {
        return store.whyEnded(Tokens.hash(session));
    }

    /** Ends it; harmless when it has ended. */
    public void end(Secret session) {
        store.drop(Tokens.hash(session));
    }
}
