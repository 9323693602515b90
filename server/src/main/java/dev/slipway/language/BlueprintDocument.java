package dev.slipway.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint's text says, checked.
 *
 * @param inputs in the order written
 * @param grains in the order written
 * @param sort what the file is: {@code blueprint}, {@code workflow}, {@code environment}, {@code family} or {@code template}
 * @param labels labels for the catalog; the one named {@code blocked} forbids launching and its value says why
 */
public record BlueprintDocument(
        @Nullable String description,
        @Nullable String displayName,
        List<Input> inputs,
        List<Output> outputs,
        List<Grain> grains,
        String sort,
        List<Label> labels) {
    /** A document that says nothing, as that of a text which cannot be read. */
    public static final BlueprintDocument EMPTY =
            new BlueprintDocument(null, null, List.of(), List.of(), List.of(), "blueprint", List.of());

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
            boolean quick,
            @Nullable String sourceName,
            @Nullable String dependsOn) {}

    /** A label shown in the catalog. */
    public record Label(String key, @Nullable String value) {}

    /** A value given; {@code value} is a template, {@code kind} is {@code regular} or {@code link}. */
    public record Output(String name, String value, String kind, boolean quick) {}

    /**
     * A piece of work.
     *
     * @param spec the {@code spec} mapping as JSON text, templates unresolved
     * @param waitsForPerson whether somebody has to approve before it runs
     */
    public record Grain(
            String name,
            String kind,
            List<String> dependsOn,
            @Nullable String when,
            String spec,
            boolean waitsForPerson) {}
}
