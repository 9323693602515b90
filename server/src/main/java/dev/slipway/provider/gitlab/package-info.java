/**
 * GitLab behind the port of the repository room: projects, branches, grants and tokens over its REST API and OAuth.
 */
@NullMarked
package dev.slipway.provider.gitlab;

import org.jspecify.annotations.NullMarked;
