package dev.slipway.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** The keys that record components have on the wire. */
final class WireNames {
    private WireNames() {}

    static String of(RecordComponent component) {
        var own = component.getAccessor().getAnnotation(JsonProperty.class);
        return own != null && !own.value().isEmpty()
                ? own.value()
                : component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
