package dev.slipway.inputsource;

import java.util.List;

/**
 * What a source has.
 *
 * @param more whether it has more than are told
 */
public record Found(List<Value> values, boolean more) {
    /** @param display what people see for it */
    public record Value(String value, String display) {}
}
