package dev.slipway.composition;

import dev.slipway.generation.Part;
import dev.slipway.generation.Source;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.blueprint.CompositionRequest.From;
import dev.slipway.wire.blueprint.CompositionRequest.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a person says instead of what was proposed. */
final class Corrections {
    private static final Pattern INPUT_NAME = Pattern.compile("[a-zA-Z0-9_ ().-]{1,100}");

    private final List<Part> parts;
    private final Needs needs;
    private final Map<Place, Source> said = new LinkedHashMap<>();
    private final Map<Place, String> fields = new LinkedHashMap<>();

    private Corrections(List<Part> parts, Needs needs) {
        this.parts = parts;
        this.needs = needs;
    }

    /**
     * Reads them.
     *
     * @param needs learns which grains wait for which
     * @throws Problem {@code INVALID_INPUT} for a wire between what is not there, for one without which its grain has no value, and for a
     *     circle, with the wire as field
     */
    static Corrections of(@Nullable List<Wire> wires, List<Part> parts, Needs needs) {
        var corrections = new Corrections(parts, needs);
        int number = 0;
        for (Wire wire : wires == null ? List.<@Nullable Wire>of() : wires) {
            corrections.read(wire, "wires[" + number++ + "]");
        }
        return corrections;
    }

    /** What was said, by place. */
    Map<Place, Source> said() {
        return said;
    }

    /** The part of the request that speaks of a place. */
    String field(Place place) {
        return fields.getOrDefault(place, "wires");
    }

    private void read(@Nullable Wire wire, String field) {
        if (wire == null) {
            throw refused("A wire names a grain, its input, and where the value comes from.", field);
        }
        Part part = part(wire.grain(), field + ".grain");
        Place place = part.slots().stream()
                .filter(slot -> slot.name().equals(wire.input()))
                .findFirst()
                .map(slot -> new Place(part, slot))
                .orElseThrow(() -> refused(
                        "Grain " + part.name() + " takes no \"" + wire.input() + "\" here; it takes "
                                + names(part.slots().stream()
                                        .map(Part.Slot::name)
                                        .toList()) + ".",
                        field + ".input"));
        Source source = source(place, wire.from(), field + ".from");
        if (said.put(place, source) != null) {
            throw refused(
                    "The request says twice where " + place.name() + " of " + part.name() + " comes from.", field);
        }
        fields.put(place, field + ".from");
    }

    private Source source(Place place, @Nullable From from, String field) {
        if (from == null) {
            if (place.slot().required()) {
                throw refused(
                        place.name() + " of " + place.grain() + " has no default in the code; it needs a value.",
                        field);
            }
            return new Source.Code();
        }
        boolean asked = from.input() != null;
        if (asked == (from.grain() != null || from.output() != null)) {
            throw refused("Give either \"grain\" and \"output\", or \"input\".", field);
        }
        return asked ? input(String.valueOf(from.input()), field + ".input") : output(place, from, field);
    }

    private static Source input(String name, String field) {
        if (name.isBlank() || !INPUT_NAME.matcher(name).matches()) {
            throw refused(
                    "An input's name has up to 100 letters, digits, spaces and _ . ( ) -, not \"" + name + "\".",
                    field);
        }
        return new Source.Input(name);
    }

    private Source output(Place place, From from, String field) {
        Part giver = part(from.grain(), field + ".grain");
        var names = giver.outputs().stream().map(output -> output.name()).toList();
        if (!names.contains(String.valueOf(from.output()))) {
            throw refused(
                    "Grain " + giver.name() + " gives no \"" + from.output() + "\"; it gives " + names(names) + ".",
                    field + ".output");
        }
        if (giver.name().equals(place.grain())) {
            throw refused("Grain " + giver.name() + " cannot take what it gives itself.", field + ".grain");
        }
        if (!needs.add(place.grain(), giver.name())) {
            throw refused(
                    "Grain " + giver.name() + " waits for " + place.grain()
                            + " already, and grains cannot wait for each other in a circle.",
                    field);
        }
        return new Source.Output(giver.name(), String.valueOf(from.output()), "Chosen by hand");
    }

    private Part part(@Nullable String name, String field) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        "There is no grain \"" + name + "\" here; there are "
                                + names(parts.stream().map(Part::name).toList()) + ".",
                        field));
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static Problem refused(String message, String field) {
        return new Problem(ErrorCode.INVALID_INPUT, message).inField(field);
    }
}
