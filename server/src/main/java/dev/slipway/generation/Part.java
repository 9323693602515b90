package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What runs one asset in a blueprint: a grain to be, with all that it can take and give. */
public final class Part {
    private static final int LONGEST_NAME = 45;

    private final Asset asset;
    private final String kind;
    private final String name;
    private final GrainForm form;
    private final List<Slot> slots;

    private Part(Asset asset, String kind, String name) {
        this.asset = asset;
        this.kind = kind;
        this.name = name;
        this.form = GrainForms.of(asset.scanned());
        this.slots = slots(form, asset);
    }

    /**
     * A value that the grain takes.
     *
     * @param input with a name that no other slot of the grain has
     * @param key what the form of the grain calls it
     * @param extra whether the code does not know it, such as the namespace of a chart
     */
    public record Slot(AssetInput input, String key, boolean extra) {
        public String name() {
            return input.name();
        }

        /** Whether a value must come from somewhere. */
        public boolean required() {
            return extra || input.required();
        }
    }

    /**
     * The grain that runs an asset.
     *
     * @param kind of the grain
     * @param name proposed
     * @throws dev.slipway.kernel.Problem {@code INVALID_REQUEST} when no grain runs it
     */
    static Part of(Asset asset, String kind, String name) {
        return new Part(asset, kind, grainName(name));
    }

    public Asset asset() {
        return asset;
    }

    /** Kind of the grain. */
    public String kind() {
        return kind;
    }

    /** Name of the grain. */
    public String name() {
        return name;
    }

    /** What it takes: what the form adds, then the inputs of the code. */
    public List<Slot> slots() {
        return slots;
    }

    /** What other grains can be given; none where the kind gives nothing. */
    public List<AssetOutput> outputs() {
        return form.givesOutputs() ? asset.scanned().outputs() : List.of();
    }

    GrainForm form() {
        return form;
    }

    private static List<Slot> slots(GrainForm form, Asset asset) {
        var asked = form.asked(asset.scanned());
        var taken = asked.stream().map(AssetInput::name).collect(Collectors.toCollection(HashSet::new));
        var slots = new ArrayList<Slot>();
        for (var extra : form.extras(asset.scanned())) {
            slots.add(new Slot(
                    extra.input(FreeName.of(taken, extra.name(), "target " + extra.name())), extra.name(), true));
        }
        asked.forEach(input -> slots.add(new Slot(input, input.name(), false)));
        return List.copyOf(slots);
    }

    /** Letters, digits, dash, underscore and space only, three to 45 of them. */
    private static String grainName(String proposed) {
        String plain = proposed.replaceAll("[^a-zA-Z0-9-_ ]", "-");
        String longEnough = plain.length() < 3 ? "grain-" + plain : plain;
        return longEnough.length() <= LONGEST_NAME ? longEnough : longEnough.substring(0, LONGEST_NAME);
    }
}
