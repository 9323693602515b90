/**
 * Takes the text that somebody is writing, and says what is wrong with it, what is in it and what could stand there. Keeps nothing.
 */
@NullMarked
package dev.slipway.editor;

import org.jspecify.annotations.NullMarked;
