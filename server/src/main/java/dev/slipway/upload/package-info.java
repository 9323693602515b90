/**
 * Takes files for an input, gives a token for them, and the files again to what was launched with it. Keeps no file that nothing was
 * launched with for longer than a day.
 */
@NullMarked
package dev.slipway.upload;

import org.jspecify.annotations.NullMarked;
