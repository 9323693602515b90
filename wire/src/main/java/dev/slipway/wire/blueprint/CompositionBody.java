package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One blueprint of several assets, as it would be made; nothing is stored.
 *
 * @param grains each behind those that it takes values from
 * @param inputs names of the blueprint's inputs, beside the one that chooses the agent
 */
public record CompositionBody(String name, List<Grain> grains, List<String> inputs, String yaml) {
    /** The grain that runs one of the assets. */
    public record Grain(
            String name,
            String asset,
            String kind,
            String repository,
            String path,
            List<String> dependsOn,
            List<Input> inputs,
            List<Output> outputs) {}

    /** A value that a grain gives. */
    public record Output(String name, @Nullable String description, boolean sensitive) {}

    /**
     * A value that a grain takes.
     *
     * @param type as the technology writes it
     * @param sort of the value: {@code text}, {@code number}, {@code flag}, {@code list}, {@code object}, or {@code any} where it is not known
     * @param required whether a value must come from somewhere
     * @param askedAs the blueprint's input that asks for it when nothing gives it; inputs of other grains may share that one
     * @param from null: the code's own default
     * @param shared whether an input of the blueprint gives its value to other grains too
     * @param reason why, in a sentence
     * @param certainty {@code sure}, {@code likely}, or {@code chosen} for what the request said
     */
    public record Input(
            String name,
            String type,
            String sort,
            boolean required,
            boolean sensitive,
            @Nullable String description,
            String askedAs,
            @Nullable From from,
            boolean shared,
            String reason,
            String certainty) {}

    /** An output of another grain, or an input of the blueprint. */
    public record From(
            @Nullable String grain,
            @Nullable String output,
            @Nullable String input) {}
}
