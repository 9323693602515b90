/**
 * In whose name a Git host is asked: what people granted, and tokens. Takes a person or a token, gives a secret that is good now, or the
 * reason why there is none and the one step that mends it. Never says what may be done with it.
 */
@NullMarked
package dev.slipway.access;

import org.jspecify.annotations.NullMarked;
