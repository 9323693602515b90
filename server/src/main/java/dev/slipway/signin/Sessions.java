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
    private final InstantSource clock;

    Sessions(SessionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Secret begin(UserId person) {
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

    /** Ends it; harmless when it has ended. */
    public void end(Secret session) {
        store.drop(Tokens.hash(session));
    }
}
