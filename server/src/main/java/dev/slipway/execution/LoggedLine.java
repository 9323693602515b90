package dev.slipway.execution;

import java.time.Instant;

/**
 * A line of a stream's log.
 *
 * @param line number in the stream, from 1, without gaps, over all orders of the stream
 */
public record LoggedLine(long line, Instant time, String step, String text) {}
