package dev.slipway.parameter;

import dev.slipway.wire.parameter.ParameterBody;
import org.jspecify.annotations.Nullable;

/** Writes parameters down the way clients read them: a sensitive value is three stars. */
final class ParameterBodies {
    static final String MASK = "***";

    private ParameterBodies() {}

    static ParameterBody of(Parameter parameter, @Nullable String description) {
        return new ParameterBody(
                parameter.name(),
                parameter.sensitive() ? MASK : parameter.value().reveal(),
                parameter.sensitive(),
                description);
    }
}
