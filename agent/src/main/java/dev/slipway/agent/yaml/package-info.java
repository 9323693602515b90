/**
 * Reads YAML that somebody else wrote: takes text and gives a tree in which every node knows its line and column, and checks it
 * against a grammar that is data. All faults come at once. Untrusted text is bounded in size, depth and number of nodes, and no
 * tag makes an object. Knows no blueprint.
 */
@NullMarked
package dev.slipway.agent.yaml;

import org.jspecify.annotations.NullMarked;
