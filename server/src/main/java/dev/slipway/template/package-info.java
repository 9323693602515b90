/**
 * The template language of blueprints: Liquid with paths that begin with a dot. Takes a text and values, gives the text filled in,
 * or says which path has no value. Bounded in time and size; reaches no file, no network and no class.
 */
@NullMarked
package dev.slipway.template;

import org.jspecify.annotations.NullMarked;
