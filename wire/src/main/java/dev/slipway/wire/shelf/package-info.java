/**
 * REST bodies about how blueprints are shown in a catalog: names, icons, labels.
 */
@NullMarked
package dev.slipway.wire.shelf;

import org.jspecify.annotations.NullMarked;
