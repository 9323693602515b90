package dev.slipway.gitlab.model;

import java.time.Instant;

/**
 * Somebody with an account, or the bot behind a project or group token.
 *
 * @param passwordHash see {@link Passwords}; empty for bots
 * @param admin whether this is an administrator of the instance
 * @param confirmed whether the e-mail address has been confirmed
 * @param state {@code active}, {@code blocked} or {@code deactivated}
 */
public record Person(
        long id,
        String username,
        String name,
        String email,
        String passwordHash,
        boolean admin,
        boolean confirmed,
        String state,
        boolean bot,
        Instant createdAt)
        implements Row {

    /** Whether this account may do anything at all. */
    public boolean active() {
        return state.equals("active");
    }

    /** The same person in another state. */
    public Person in(String other) {
        return new Person(id, username, name, email, passwordHash, admin, confirmed, other, bot, createdAt);
    }

    @Override
    public String toString() {
        return "Person[" + id + " " + username + "]";
    }
}
