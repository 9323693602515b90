package dev.slipway.parameter;

import dev.slipway.kernel.Secret;
import java.util.Arrays;
import java.util.List;

/** A named value; the space's beats the account's, names are compared without regard to case. */
public record Parameter(String name, Secret value, boolean sensitive) {
    /** The values to choose from that it holds, separated by commas. */
    public List<String> options() {
        return Arrays.stream(value.reveal().split(",", -1))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
