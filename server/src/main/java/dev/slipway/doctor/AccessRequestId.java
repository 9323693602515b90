package dev.slipway.doctor;

import java.util.UUID;

/** Identity of a request for access. */
public record AccessRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
