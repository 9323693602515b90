/**
 * REST bodies about agents, as people see them.
 */
@NullMarked
package dev.slipway.wire.agent;

import org.jspecify.annotations.NullMarked;
