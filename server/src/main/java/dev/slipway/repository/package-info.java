/**
 * Takes a URL and a provider, and gives a connection that is kept alive, a checkout of one commit, and the news that commits arrived.
 * Never reads file contents for meaning.
 */
@NullMarked
package dev.slipway.repository;

import org.jspecify.annotations.NullMarked;
