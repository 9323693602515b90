/**
 * The agent: calls a server for orders, runs them, and reports. It only calls out. {@link dev.slipway.agent.Agent} is the door;
 * the server embeds one, and {@link dev.slipway.agent.AgentMain} is one of its own. Everything about a run is on disk, so that an
 * agent that was killed takes its runs up again: the journal of a run is told from its start, and what the server has heard
 * already is left out by its sequence number.
 */
@NullMarked
package dev.slipway.agent;

import org.jspecify.annotations.NullMarked;
