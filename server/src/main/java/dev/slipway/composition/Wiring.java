package dev.slipway.composition;

import dev.slipway.generation.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses among the outputs that could feed inputs: the surest first, and none that would let grains wait for each other in a circle. An
 * input with a default is fed only by what is sure.
 */
final class Wiring {
    private final Map<Place, Match> wires = new LinkedHashMap<>();
    private final Map<Place, String> dropped = new LinkedHashMap<>();

    /**
     * Chooses.
     *
     * @param decided places that somebody else decides
     * @param needs what is so already; it learns what is chosen
     */
    Wiring(List<Part> parts, Set<Place> decided, Needs needs) {
        var candidates = new ArrayList<Candidate>();
        for (var part : parts) {
            for (var slot : part.slots()) {
                var place = new Place(part, slot);
                if (!decided.contains(place)) {
                    Matching.of(place, parts).stream()
                            .filter(match -> match.sure() || slot.required())
                            .forEach(match -> candidates.add(new Candidate(place, match)));
                }
            }
        }
        candidates.sort(Comparator.comparing((Candidate each) -> !each.match().sure())
                .thenComparing(each -> !each.place().slot().required())
                .thenComparing(each -> each.match().rule()));
        candidates.forEach(each -> choose(each.place(), each.match(), needs));
    }

    private record Candidate(Place place, Match match) {}

    private void choose(Place place, Match match, Needs needs) {
        if (wires.containsKey(place)) {
            return;
        }
        if (needs.add(place.grain(), match.giver().name())) {
            wires.put(place, match);
        } else {
            dropped.putIfAbsent(
                    place,
                    match.reason() + ", but " + match.giver().name() + " waits for " + place.grain()
                            + " already and grains cannot wait for each other in a circle");
        }
    }

    /** What feeds which place. */
    Map<Place, Match> wires() {
        return wires;
    }

    /** What would have fed which place if that were no circle, in a sentence without its stop. */
    Map<Place, String> dropped() {
        return dropped;
    }
}
