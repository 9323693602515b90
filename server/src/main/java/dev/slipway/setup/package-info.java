/**
 * The first minutes of an installation: takes the answers of the one-time link and hands them to the rooms that keep them.
 */
@NullMarked
package dev.slipway.setup;

import org.jspecify.annotations.NullMarked;
