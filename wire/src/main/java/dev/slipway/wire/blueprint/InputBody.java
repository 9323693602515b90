package dev.slipway.wire.blueprint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the launch form.
 *
 * @param type the blueprint input's type, such as {@code string} or {@code agent}
 * @param valueType the type behind it as the technology writes it, such as {@code list(string)}; {@code string} where it is not known
 * @param valueSchema the JSON Schema (draft 2020-12) of the value behind it, which is given as JSON where it is no plain text; null where
 *     nothing is known of it
 * @param rules rules the value must meet, in the technology's words
 */
public record InputBody(
        String name,
        String type,
        @Nullable String style,
        String valueType,
        @Nullable Map<String, Object> valueSchema,
        @Nullable String defaultValue,
        boolean hasDefaultValue,
        boolean optional,
        boolean sensitive,
        @Nullable String description,
        List<String> allowedValues,
        List<String> possibleValues,
        @Nullable String parameterName,
        @Nullable String pattern,
        @Nullable String validationDescription,
        @Nullable String dependsOn,
        @Nullable String sourceName,
        List<String> overrides,
        String displayStyle,
        List<dev.slipway.wire.asset.AssetInput.Rule> rules) {}
