/**
 * Where runs are carried out. {@link dev.slipway.agent.backend.ExecutionBackend} is the port; a run outlives the agent that began
 * it, tells everything through a journal that can be read again from its start, and is found by its id after a restart. Knows
 * nothing of grains, technologies or servers.
 */
@NullMarked
package dev.slipway.agent.backend;

import org.jspecify.annotations.NullMarked;
