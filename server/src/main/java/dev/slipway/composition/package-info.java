/**
 * Takes several assets and gives one blueprint in which the outputs of some feed the inputs of others. It proposes by name and type and
 * says why; whatever a person says instead, holds. Stores nothing, and writes no YAML itself: the generation room does.
 */
@NullMarked
package dev.slipway.composition;

import org.jspecify.annotations.NullMarked;
