package dev.slipway.host;

import java.util.UUID;

/** Identity of a Git host of the account. */
public record ProviderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
