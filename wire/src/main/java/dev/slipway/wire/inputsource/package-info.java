/**
 * REST bodies about input sources: where the values of inputs are asked for when somebody launches.
 */
@NullMarked
package dev.slipway.wire.inputsource;

import org.jspecify.annotations.NullMarked;
