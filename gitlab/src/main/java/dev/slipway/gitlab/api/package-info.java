/**
 * REST v4 under {@code /api/v4}: authentication by every kind of token, the scope that each endpoint asks for, GitLab's roles and
 * their consequences (404 for what is invisible, 403 for what is not allowed), its pagination headers, objects and error bodies.
 */
@NullMarked
package dev.slipway.gitlab.api;

import org.jspecify.annotations.NullMarked;
