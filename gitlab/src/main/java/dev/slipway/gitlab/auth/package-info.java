/** Who is calling: finds the person behind a token of any kind and says what is wrong with the token if it is no good. */
@NullMarked
package dev.slipway.gitlab.auth;

import org.jspecify.annotations.NullMarked;
