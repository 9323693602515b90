/**
 * Takes a checkout and gives assets with typed inputs and outputs. Never runs what it reads. A scan is made when a repository was
 * synchronised or somebody asks; one that fails leaves the assets of the last good one as they are.
 */
@NullMarked
package dev.slipway.discovery;

import org.jspecify.annotations.NullMarked;
