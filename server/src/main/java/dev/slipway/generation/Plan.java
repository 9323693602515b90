package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A blueprint to be written.
 *
 * @param inputs what it asks for, beside the agent
 * @param outputs what it gives
 * @param grains each behind those that it takes values from
 */
public record Plan(List<Asked> inputs, List<Given> outputs, List<Grain> grains) {
    /**
     * An input of the blueprint.
     *
     * @param name in the blueprint; the input itself bears the name that the code has for it
     * @param extra whether no code knows it
     * @param why a sentence for the reader of the blueprint; empty for none
     */
    public record Asked(String name, AssetInput input, boolean extra, String why) {}

    /** An output of the blueprint. */
    public record Given(String name, String grain, AssetOutput output) {}

    /**
     * A grain of the blueprint.
     *
     * @param sources by the name of the slot, for each of its slots
     */
    public record Grain(Part part, Map<String, Source> sources) {
        /** Names of the grains that it takes values from. */
        public List<String> dependsOn() {
            return part.slots().stream()
                    .map(slot -> sources.get(slot.name()))
                    .filter(Source.Output.class::isInstance)
                    .map(source -> ((Source.Output) source).grain())
                    .distinct()
                    .toList();
        }
    }

    /** One asset alone: it is asked for all, and gives all. */
    static Plan of(Asset asset, String kind) {
        var part = Part.of(asset, kind, asset.scanned().name());
        return new Plan(
                part.slots().stream()
                        .map(slot -> new Asked(slot.name(), slot.input(), slot.extra(), ""))
                        .toList(),
                part.outputs().stream()
                        .map(output -> new Given(output.name(), part.name(), output))
                        .toList(),
                List.of(new Grain(
                        part,
                        part.slots().stream()
                                .collect(Collectors.toMap(
                                        Part.Slot::name, slot -> new Source.Input(slot.name()), (one, _) -> one)))));
    }
}
