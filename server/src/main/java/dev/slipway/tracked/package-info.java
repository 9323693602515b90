/**
 * Lets blueprints follow their files: hears that a repository was scanned, reads what its blueprint files say at that commit, and hands
 * it to the blueprints. Reads the mirror alone; decides nothing about what a text means.
 */
@NullMarked
package dev.slipway.tracked;

import org.jspecify.annotations.NullMarked;
