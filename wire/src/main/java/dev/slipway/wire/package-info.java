/**
 * The words that Slipway's programs say to each other over HTTP: plain records with JSON annotations only.
 *
 * <p>Keys on the wire are snake_case; both ends configure their JSON mapper so. A record here is a promise to a client, so a
 * component is added, never renamed or removed.
 */
@NullMarked
package dev.slipway.wire;

import org.jspecify.annotations.NullMarked;
