/**
 * Takes blueprints and the repositories they name, and gives what people read before they launch: instructions with their pictures, and
 * icons. Reads only folders that are meant to be shown, and never gives out a picture as it came.
 */
@NullMarked
package dev.slipway.instruction;

import org.jspecify.annotations.NullMarked;
