/**
 * Takes one commit of a mirror and gives the assets in it: one listing, one batched read of just the files that scanners ask for.
 * Each technology brings its own scanner ({@link dev.slipway.agent.scan.AssetScanner}), found by Java's service loader. Never runs
 * what it reads, and says what it left out.
 */
@NullMarked
package dev.slipway.agent.scan;

import org.jspecify.annotations.NullMarked;
