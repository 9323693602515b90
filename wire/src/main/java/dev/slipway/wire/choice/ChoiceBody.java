package dev.slipway.wire.choice;

/**
 * One of the values that can be chosen.
 *
 * @param display what people see for it
 */
public record ChoiceBody(String value, String display) {}
