package dev.slipway.discovery;

import java.util.Map;

/** How many assets there are by kind, and how many of all have an error. */
public record AssetCounts(Map<String, Integer> kinds, int inError) {}
