package dev.slipway.agent.backend;

import java.time.Instant;

/**
 * What a run keeps of its beginning.
 *
 * @param attempt of its order
 * @param firstSequence number of the event that the journal's first entry becomes
 */
public record RunBirth(int attempt, long firstSequence, Instant begun) {}
