/**
 * Takes a blueprint, input values and a caller, and gives a plan: resolved, checked, ordered. Has no side effects.
 */
@NullMarked
package dev.slipway.launch;

import org.jspecify.annotations.NullMarked;
