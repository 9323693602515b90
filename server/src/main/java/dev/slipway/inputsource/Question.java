package dev.slipway.inputsource;

import java.util.Map;

/**
 * What is asked of a source.
 *
 * @param overrides values that take the place of the source's own, by field name; ready to use
 * @param search values that have this text in them are wanted, whatever the case; empty: all
 */
public record Question(Map<String, String> overrides, String search) {}
