/**
 * Takes a GitLab sign-in or an API token, and gives who is asking, in which space, with which role and so with which permissions.
 * Knows accounts, spaces, their members and the permission table; never knows what a blueprint is.
 */
@NullMarked
package dev.slipway.identity;

import org.jspecify.annotations.NullMarked;
