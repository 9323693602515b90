package dev.slipway.wire.work;

import java.util.List;

/**
 * Events of a run, in order.
 */
public record Events(long fence, List<WorkEvent> events) {}
