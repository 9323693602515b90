package dev.slipway.wire.choice;

import java.util.List;

/**
 * What can be chosen for an input now.
 *
 * @param truncated whether there are more than are shown here (at most 1000)
 * @param needsSearch whether nothing was asked yet because a typed text is needed
 * @param needsInputs inputs that need a value before this one's values can be asked for; nothing was asked yet where there are any
 */
public record ChoicesBody(List<ChoiceBody> values, boolean truncated, boolean needsSearch, List<String> needsInputs) {}
