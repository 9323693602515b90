/**
 * Takes a sign-in at GitLab, a browser's cookie or an API token, and gives who is asking. Every sign-in that fails ends with a
 * reason that a person understands. Never decides what somebody may do: that is the identity room's.
 */
@NullMarked
package dev.slipway.signin;

import org.jspecify.annotations.NullMarked;
