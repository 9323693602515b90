/**
 * What runs a grain: {@link dev.slipway.agent.tech.GrainRunner} is the port, one folder below for each technology, found by the
 * key it states itself. A technology says which steps there are and what came of them; it starts no process of its own.
 */
@NullMarked
package dev.slipway.agent.tech;

import org.jspecify.annotations.NullMarked;
