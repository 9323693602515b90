package dev.slipway.access;

import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;

/** In whose name a Git host is asked. */
public sealed interface Access {
    /** With the person's grant, whose token is refreshed when it has to be. */
    record Granted(UserId person) implements Access {}

    /** With a token that somebody typed. */
    record Token(Secret token) implements Access {}

    /** As nobody; shows public projects. */
    record Open() implements Access {}
}
