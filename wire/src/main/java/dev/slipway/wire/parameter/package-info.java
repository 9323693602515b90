/**
 * REST bodies about the parameters of an account and of a space.
 */
@NullMarked
package dev.slipway.wire.parameter;

import org.jspecify.annotations.NullMarked;
