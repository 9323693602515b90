/**
 * REST bodies about connected repositories and the Git hosts they live on.
 */
@NullMarked
package dev.slipway.wire.repository;

import org.jspecify.annotations.NullMarked;
