/**
 * REST bodies about people, their tokens, spaces and the session of a browser.
 */
@NullMarked
package dev.slipway.wire.identity;

import org.jspecify.annotations.NullMarked;
