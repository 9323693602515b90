/**
 * REST bodies about what can be chosen for an input, and about files given to one.
 */
@NullMarked
package dev.slipway.wire.choice;

import org.jspecify.annotations.NullMarked;
