/**
 * Takes plans and outcomes and gives the living thing: state, outputs, expiry, teardown, history. Never runs a tool itself.
 */
@NullMarked
package dev.slipway.environment;

import org.jspecify.annotations.NullMarked;
