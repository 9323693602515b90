package dev.slipway.composition;

import dev.slipway.generation.Part;
import dev.slipway.generation.Plan;
import dev.slipway.generation.Source;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.asset.AssetInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the plan of a blueprint from what was decided. */
final class Planning {
    private final Composing composing;
    private final Map<String, List<Place>> asked = new LinkedHashMap<>();

    /** @throws Problem {@code INVALID_INPUT} when a person lets inputs share one that cannot take the same value */
    Planning(Composing composing) {
        this.composing = composing;
        composing.decisions().forEach((place, decision) -> {
            if (decision.source() instanceof Source.Input input) {
                join(place, input.name());
            }
        });
    }

    /** The places that each input of the blueprint gives its value to. */
    Map<String, List<Place>> asked() {
        return asked;
    }

    Plan plan() {
        return new Plan(
                asked.entrySet().stream()
                        .map(entry -> input(entry.getKey(), entry.getValue()))
                        .toList(),
                outputs(),
                composing.parts().stream().map(this::grain).toList());
    }

    /** What the assets say about inputs of the blueprint. */
    Map<String, AssetInput> inputs() {
        var inputs = new LinkedHashMap<String, AssetInput>();
        plan().inputs().stream().filter(each -> !each.extra()).forEach(each -> inputs.put(each.name(), each.input()));
        return inputs;
    }

    private void join(Place place, String name) {
        var company = asked.computeIfAbsent(name, _ -> new ArrayList<>());
        for (var other : company) {
            if (!Likeness.fit(other.slot().input(), place.slot().input())) {
                boolean said = composing.corrections().said().containsKey(place);
                throw new Problem(
                                ErrorCode.INVALID_INPUT,
                                place.name() + " of " + place.grain() + " and " + other.name() + " of " + other.grain()
                                        + " cannot share the input " + name + ": they take values of different sorts.")
                        .inField(composing.corrections().field(said ? place : other));
            }
        }
        company.add(place);
    }

    private static Plan.Asked input(String name, List<Place> places) {
        var inputs = places.stream().map(each -> each.slot().input()).toList();
        return new Plan.Asked(
                name,
                MergedInput.of(inputs),
                places.stream().allMatch(each -> each.slot().extra()),
                places.size() == 1
                        ? ""
                        : "Shared by "
                                + places.stream().map(Place::grain).distinct().collect(Collectors.joining(" and "))
                                + ": " + Likeness.words(inputs));
    }

    private List<Plan.Given> outputs() {
        var uses = new HashMap<String, Integer>();
        composing.parts().stream()
                .flatMap(part -> part.outputs().stream())
                .forEach(output -> uses.merge(output.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        var taken = new HashSet<>(uses.keySet());
        var given = new ArrayList<Plan.Given>();
        for (var part : composing.parts()) {
            for (var output : part.outputs()) {
                boolean alone = uses.getOrDefault(output.name().toLowerCase(Locale.ROOT), 0) == 1;
                String name = alone ? output.name() : part.name() + "_" + output.name();
                while (!alone && !taken.add(name.toLowerCase(Locale.ROOT))) {
                    name = name + "_";
                }
                given.add(new Plan.Given(name, part.name(), output));
            }
        }
        return given;
    }

    private Plan.Grain grain(Part part) {
        return new Plan.Grain(
                part,
                part.slots().stream()
                        .collect(Collectors.toMap(
                                Part.Slot::name,
                                slot -> composing
                                        .decisions()
                                        .getOrDefault(
                                                new Place(part, slot), Decision.chosen(new Source.Input(slot.name())))
                                        .source(),
                                (one, _) -> one)));
    }
}
