/**
 * The language of blueprints: what their YAML says, and all that may be wrong with it, each fault with its place. Knows texts alone, no
 * space and no repository.
 */
@NullMarked
package dev.slipway.language;

import org.jspecify.annotations.NullMarked;
