package dev.slipway.execution;

import java.util.UUID;

/** Identity of a work order. */
public record OrderId(UUID value) {
    static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
