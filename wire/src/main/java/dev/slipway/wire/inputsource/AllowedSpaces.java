package dev.slipway.wire.inputsource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which spaces may use it.
 *
 * @param specificSpaces names, where not all may
 */
public record AllowedSpaces(
        @Nullable Boolean allSpaces, @Nullable List<String> specificSpaces) {}
