package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetOutput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text below a grain's {@code spec}, and what forms write there again and again.
 *
 * @param agentInput name of the input that chooses the agent
 */
record GrainText(YamlText text, Plan.Grain grain, String agentInput) {
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    /** Level of the keys of {@code spec}. */
    static final int LEVEL = 3;

    /** Where an input's value stands. */
    static String input(String name) {
        return "{{ .inputs" + member(name) + " }}";
    }

    /** Where the value of a grain's output stands. */
    static String output(String grain, String name) {
        return "{{ .grains" + member(grain) + ".outputs" + member(name) + " }}";
    }

    private static String member(String name) {
        return SIMPLE.matcher(name).matches() && !name.endsWith("-") ? "." + name : ".[\"" + name + "\"]";
    }

    Asset asset() {
        return grain.part().asset();
    }

    /** How many of the code's inputs stay as the code has them. */
    int leftToTheCode() {
        return asset().scanned().inputs().size() - given().size();
    }

    void source() {
        text.line(LEVEL, "source:");
        text.pair(LEVEL + 1, "store", asset().repository().name());
        text.pair(LEVEL + 1, "path", asset().scanned().path());
    }

    void agent() {
        text.line(LEVEL, "agent:");
        text.pair(LEVEL + 1, "name", input(agentInput));
    }

    /** A key with the value of what the form added. */
    void extra(int level, String key, String proposed) {
        grain.part().slots().stream()
                .filter(slot -> slot.extra() && slot.key().equals(proposed))
                .findFirst()
                .ifPresent(slot -> value(slot).ifPresent(value -> {
                    why(level, slot);
                    text.pair(level, key, value);
                }));
    }

    /** The inputs under a key, each with its value. */
    void inputs(String key) {
        var given = given();
        if (!given.isEmpty()) {
            text.line(LEVEL, key + ":");
            for (var slot : given) {
                why(LEVEL + 1, slot);
                text.item(LEVEL + 1, slot.name(), value(slot).orElseThrow());
            }
        }
    }

    void outputs() {
        List<AssetOutput> outputs = asset().scanned().outputs();
        if (!outputs.isEmpty()) {
            text.line(LEVEL, "outputs:");
            outputs.forEach(each -> text.item(LEVEL + 1, each.name()));
        }
    }

    private List<Part.Slot> given() {
        return grain.part().slots().stream()
                .filter(slot -> !slot.extra() && value(slot).isPresent())
                .toList();
    }

    private Optional<String> value(Part.Slot slot) {
        return switch (grain.sources().get(slot.name())) {
            case Source.Output from -> Optional.of(output(from.grain(), from.output()));
            case Source.Input from -> Optional.of(input(from.name()));
            case Source.Code _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private void why(int level, Part.Slot slot) {
        if (grain.sources().get(slot.name()) instanceof Source.Output from
                && !from.why().isEmpty()) {
            text.comment(level, from.why());
        }
    }
}
