package dev.slipway.signin;

import dev.slipway.credential.Tokens;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens that scripts call the API with, in the name of the person who made them. */
@Component
public final class ApiTokens {
    private static final String PREFIX = "slw_";
    private static final int SHOWN = 8;
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    /** A token lives for so long at most: one that nobody remembers should not open doors for ever. */
    static final Duration LONGEST_LIFE = Duration.ofDays(365);

    /** For clocks that are ahead: a browser reckons 365 days from its own. */
    private static final Duration LEEWAY = Duration.ofDays(1);

    private static final Duration NOTICE = Duration.ofMinutes(1);

    private final ApiTokenStore store;
    private final InstantSource clock;

    ApiTokens(ApiTokenStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A token with its secret, which is known only at this moment. */
    record Fresh(ApiToken token, Secret secret) {}

    /**
     * Makes one.
     *
     * @param expires null: in 90 days
     * @throws Problem {@code INVALID_INPUT}
     */
    Fresh make(Actor owner, @Nullable String title, @Nullable Instant expires) {
        var now = clock.instant();
        if (expires != null && !expires.isAfter(now)) {
            throw new Problem(ErrorCode.INVALID_INPUT, "The token would have expired already; choose a later moment")
                    .inField("expires_at");
        }
        if (expires != null && expires.isAfter(now.plus(LONGEST_LIFE).plus(LEEWAY))) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "A token lives for at most " + LONGEST_LIFE.toDays() + " days; choose a moment before "
                                    + now.plus(LONGEST_LIFE).truncatedTo(ChronoUnit.SECONDS)
                                    + " and make a new one in time")
                    .inField("expires_at");
        }
        String words = title == null || title.isBlank() ? "API token" : title.strip();
        if (words.length() > 200) {
            throw new Problem(ErrorCode.INVALID_INPUT, "A title has at most 200 characters").inField("title");
        }
        var secret = Secret.of(PREFIX + Tokens.random().reveal());
        var token = new ApiToken(
                UUID.randomUUID(),
                secret.reveal().substring(0, SHOWN),
                words,
                now,
                expires == null ? now.plus(USUAL_LIFE) : expires,
                null);
        store.add(token, owner.id(), Tokens.hash(secret));
        return new Fresh(token, secret);
    }

    /** Those of the person, newest first, expired ones too. */
    List<ApiToken> of(Actor owner) {
        return store.list(owner.id());
    }

    /** @throws Problem {@code TOKEN_NOT_FOUND} */
    void revoke(Actor owner, String id) {
        boolean gone;
        try {
            gone = store.drop(owner.id(), UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            gone = false;
        }
        if (!gone) {
            throw new Problem(ErrorCode.TOKEN_NOT_FOUND, "You have no such token; it may have been revoked already");
        }
    }

    /** Why a token that was good rests, for its holder to read; empty for one that does not. */
    public Optional<String> whyResting(Secret token) {
        return store.whyResting(Tokens.hash(token));
    }

    /** In whose name the token speaks; empty when it is unknown, revoked or expired, or rests. */
    public Optional<Actor> actor(Secret token) {
        if (!token.reveal().startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = Tokens.hash(token);
        var now = clock.instant();
        var owner = store.owner(hash, now);
        owner.ifPresent(_ -> store.used(hash, now, now.minus(NOTICE)));
        return owner;
    }
}
