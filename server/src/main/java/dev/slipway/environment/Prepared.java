package dev.slipway.environment;

import dev.slipway.execution.Agent;
import dev.slipway.wire.work.GrainWork;

/**
 * An order ready to be placed.
 *
 * @param source where the code is, its commit fixed
 */
record Prepared(Agent agent, Grain.Source source, GrainWork work) {}
