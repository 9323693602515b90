/**
 * REST bodies about blueprints and the catalog.
 */
@NullMarked
package dev.slipway.wire.blueprint;

import org.jspecify.annotations.NullMarked;
