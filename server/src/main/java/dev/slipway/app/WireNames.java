package dev.slipway.app;

import java.util.Locale;

/** The keys that record components have on the wire. */
final class WireNames {
    private WireNames() {}

    static String of(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
