package dev.slipway.wire.environment;

import java.time.Instant;

/**
 * One line of a grain's log.
 *
 * @param sequence number of the line in this grain, from 1, rising
 * @param step step of the run it belongs to, such as {@code init}
 */
public record LogLineBody(long sequence, Instant time, String step, String text) {}
