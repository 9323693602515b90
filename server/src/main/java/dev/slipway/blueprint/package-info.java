/**
 * Takes YAML and assets, gives an immutable version of a blueprint or diagnostics with line and column. Touches no network.
 */
@NullMarked
package dev.slipway.blueprint;

import org.jspecify.annotations.NullMarked;
