/**
 * The little web framework of the stand-in: a {@link dev.slipway.gitlab.http.Call} comes in, a
 * {@link dev.slipway.gitlab.http.Reply} goes out, a {@link dev.slipway.gitlab.http.Router} finds who answers. It keeps raw
 * paths (GitLab's ids are encoded paths) and header names exactly as they are given. It knows nothing about GitLab.
 */
@NullMarked
package dev.slipway.gitlab.http;

import org.jspecify.annotations.NullMarked;
