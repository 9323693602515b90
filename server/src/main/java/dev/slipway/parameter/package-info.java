/**
 * The account's and the space's named values. Never shows a sensitive one.
 */
@NullMarked
package dev.slipway.parameter;

import org.jspecify.annotations.NullMarked;
