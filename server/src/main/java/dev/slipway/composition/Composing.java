package dev.slipway.composition;

import dev.slipway.composition.Decision.Certainty;
import dev.slipway.generation.Part;
import dev.slipway.generation.Source;
import dev.slipway.wire.blueprint.CompositionRequest.Wire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides where each input of each grain takes its value from. */
final class Composing {
    /** How many inputs of a grain that have a default and nothing to do with others the blueprint asks for. */
    private static final int MOST_DEFAULTS = 20;

    private final AskedAs askedAs;
    private final Corrections corrections;
    private final Wiring wiring;
    private final List<Part> parts;
    private final Map<Place, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Integer> defaults = new HashMap<>();

    /** @throws dev.slipway.kernel.Problem {@code INVALID_INPUT} when the corrections cannot be followed */
    Composing(List<Part> chosen, @Nullable List<Wire> wires) {
        var needs = new Needs();
        askedAs = new AskedAs(chosen);
        corrections = Corrections.of(wires, chosen, needs);
        wiring = new Wiring(chosen, corrections.said().keySet(), needs);
        parts = needs.order(chosen);
        for (var part : parts) {
            for (var slot : part.slots()) {
                var place = new Place(part, slot);
                decisions.put(place, decided(place));
            }
        }
    }

    /** Each behind those that it takes values from. */
    List<Part> parts() {
        return parts;
    }

    /** By place, in the order of the grains. */
    Map<Place, Decision> decisions() {
        return decisions;
    }

    AskedAs askedAs() {
        return askedAs;
    }

    Corrections corrections() {
        return corrections;
    }

    private Decision decided(Place place) {
        Source said = corrections.said().get(place);
        if (said != null) {
            return Decision.chosen(said);
        }
        Match match = wiring.wires().get(place);
        if (match == null) {
            return left(place);
        }
        String dropped = wiring.dropped().get(place);
        return Decision.wired(dropped == null ? match : match.unsure("; " + dropped));
    }

    private Decision left(Place place) {
        Source input = new Source.Input(askedAs.name(place));
        var others = askedAs.company(place).stream()
                .filter(other -> !other.equals(place))
                .filter(other -> !wiring.wires().containsKey(other)
                        && corrections.said().getOrDefault(other, input).equals(input))
                .toList();
        if (!others.isEmpty()) {
            boolean generic = Words.of(place.name()).isGeneric();
            return new Decision(input, shared(place, others), generic ? Certainty.LIKELY : Certainty.SURE);
        }
        String why = nobody(place);
        if (place.slot().required()) {
            return new Decision(input, why + ", so it is asked for", Certainty.SURE);
        }
        boolean plain = Set.of("text", "number", "flag")
                .contains(Likeness.sort(place.slot().input()));
        if (plain && defaults.merge(place.grain(), 1, Integer::sum) <= MOST_DEFAULTS) {
            return new Decision(input, why + "; it is asked for and has a default", Certainty.SURE);
        }
        return new Decision(new Source.Code(), why + ", and the code has a default", Certainty.SURE);
    }

    private String shared(Place place, List<Place> others) {
        var inputs = askedAs.company(place).stream()
                .filter(each -> each.equals(place) || others.contains(each))
                .map(each -> each.slot().input())
                .toList();
        String names = others.stream().map(Place::grain).collect(Collectors.joining(" and "));
        String dropped = wiring.dropped().get(place);
        return "Same name as in " + names + ", " + Likeness.words(inputs) + (dropped == null ? "" : "; " + dropped);
    }

    private String nobody(Place place) {
        String dropped = wiring.dropped().get(place);
        String why = dropped == null ? "No other grain gives it" : dropped;
        return askedAs.isApart(place)
                ? why + " and what others call " + place.name() + " is of another sort or default"
                : why;
    }
}
