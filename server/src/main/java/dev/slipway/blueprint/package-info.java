/**
 * Blueprints of the spaces with all their versions, made of assets or written by people. Touches no network.
 */
@NullMarked
package dev.slipway.blueprint;

import org.jspecify.annotations.NullMarked;
