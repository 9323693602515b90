package dev.slipway.choice;

import dev.slipway.identity.Space;
import dev.slipway.language.BlueprintDocument.Input;
import java.util.List;
import java.util.Map;

/**
 * What is asked: the choice for one input of a blueprint.
 *
 * @param inputs all inputs of the blueprint
 * @param given values of the form so far, by input name; without those that are empty
 */
record Asked(Space space, Input input, List<Input> inputs, Map<String, String> given, String search) {}
