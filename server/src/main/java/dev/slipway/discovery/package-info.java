/**
 * Takes a checkout and gives assets with typed inputs and outputs. Never runs what it reads.
 */
@NullMarked
package dev.slipway.discovery;

import org.jspecify.annotations.NullMarked;
