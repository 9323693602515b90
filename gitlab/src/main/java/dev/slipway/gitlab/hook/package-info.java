/**
 * Webhooks: what happened becomes GitLab's payloads, which are sent to every hook that asked for them, once, with GitLab's headers.
 * Receivers that fail are left alone for longer and longer. Nothing here is ever sent again by itself.
 */
@NullMarked
package dev.slipway.gitlab.hook;

import org.jspecify.annotations.NullMarked;
