package dev.slipway.kernel;

import java.util.UUID;

/** Identity of a space; stays when the space is renamed. */
public record SpaceId(UUID value) {
    public static SpaceId random() {
        return new SpaceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
