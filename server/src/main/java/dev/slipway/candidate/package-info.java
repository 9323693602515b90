/**
 * What could be connected: the hosts, groups, projects and branches that the asking person can see. Takes a person's own way in, gives
 * lists and what stands in the way; connects only by asking the repository room.
 */
@NullMarked
package dev.slipway.candidate;

import org.jspecify.annotations.NullMarked;
