/**
 * The {@code slipway} command: a thin client of the REST API. Knows the server's address and an API token, from
 * {@code SLIPWAY_URL} and {@code SLIPWAY_TOKEN} or from options, and prints what it gets for people or, with
 * {@code --json}, for programs.
 */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
