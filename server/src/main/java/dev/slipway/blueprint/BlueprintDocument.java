package dev.slipway.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint's text says, checked.
 *
 * @param inputs in the order written
 * @param grains in the order written
 */
public record BlueprintDocument(
        @Nullable String description,
        @Nullable String displayName,
        List<Input> inputs,
        List<Output> outputs,
        List<Grain> grains) {
    /**
     * A value asked for at launch.
     *
     * @param type {@code string}, {@code agent}, {@code parameter}, ...
     * @param defaultValue null where there is none
     */
    public record Input(
            String name,
            String type,
            @Nullable String style,
            @Nullable String defaultValue,
            @Nullable String description,
            boolean sensitive,
            List<String> allowedValues,
            @Nullable String pattern,
            @Nullable String validationDescription,
            @Nullable String parameterName,
            boolean quick) {}

    /** A value given; {@code value} is a template, {@code kind} is {@code regular} or {@code link}. */
    public record Output(String name, String value, String kind, boolean quick) {}

    /**
     * A piece of work.
     *
     * @param spec the {@code spec} mapping as JSON text, templates unresolved
     */
    public record Grain(
            String name,
            String kind,
            List<String> dependsOn,
            @Nullable String when,
            String spec) {}
}
