package dev.slipway.kernel;

import java.util.UUID;

/** Identity of a person; never changes, whatever the person's e-mail address or name becomes. */
public record UserId(UUID value) {
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
