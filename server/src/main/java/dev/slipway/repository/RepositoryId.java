package dev.slipway.repository;

import java.util.UUID;

/** Identity of a connected repository. */
public record RepositoryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
