package dev.slipway.access;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.time.Instant;

/**
 * A person sent to a Git host's consent page. Lies in the table without the texts that would let a reader of the table come back in
 * that person's place.
 *
 * @param stateHash of the state the host gives back
 * @param browserHash of what only the browser that left carries in a cookie
 * @param verifier sealed
 */
record Departure(
        byte[] stateHash,
        byte[] browserHash,
        ProviderId provider,
        UserId person,
        byte[] verifier,
        String returnTo,
        Instant expires) {}
