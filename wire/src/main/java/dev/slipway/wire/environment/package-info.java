/**
 * REST bodies about environments, in the shape that existing clients read.
 */
@NullMarked
package dev.slipway.wire.environment;

import org.jspecify.annotations.NullMarked;
