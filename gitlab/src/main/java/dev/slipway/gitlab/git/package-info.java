/**
 * The repositories: bare ones in a folder, read and written with the installed git, and served over HTTP by
 * {@code git http-backend}. Who may do so is decided by the caller.
 */
@NullMarked
package dev.slipway.gitlab.git;

import org.jspecify.annotations.NullMarked;
