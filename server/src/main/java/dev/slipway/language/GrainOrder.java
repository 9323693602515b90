package dev.slipway.language;

import dev.slipway.language.BlueprintDocument.Grain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Grains in an order in which each stands behind those it depends on; where the order is free, as written.
 *
 * @param grains all grains that are in no circle and behind none
 * @param cycle names of grains that form a circle, each depending on the next; empty where there is none
 */
public record GrainOrder(List<Grain> grains, List<String> cycle) {
    /** Orders grains; dependencies on names that are no grains are passed over. */
    public static GrainOrder of(List<Grain> grains) {
        Map<String, Grain> waiting = new LinkedHashMap<>();
        grains.forEach(grain -> waiting.put(grain.name(), grain));
        var ordered = new ArrayList<Grain>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Grain grain : List.copyOf(waiting.values())) {
                if (grain.dependsOn().stream().noneMatch(other -> blocks(waiting, grain, other))) {
                    ordered.add(grain);
                    waiting.remove(grain.name());
                    moved = true;
                }
            }
        }
        return new GrainOrder(List.copyOf(ordered), circle(waiting));
    }

    private static boolean blocks(Map<String, Grain> waiting, Grain grain, String other) {
        return waiting.containsKey(other) && !other.equals(grain.name());
    }

    private static List<String> circle(Map<String, Grain> waiting) {
        var walked = new ArrayList<String>();
        Grain next = waiting.isEmpty() ? null : waiting.values().iterator().next();
        while (next != null && !walked.contains(next.name())) {
            Grain here = next;
            walked.add(here.name());
            next = here.dependsOn().stream()
                    .filter(other -> blocks(waiting, here, other))
                    .findFirst()
                    .map(waiting::get)
                    .orElse(null);
        }
        return next == null ? List.of() : List.copyOf(walked.subList(walked.indexOf(next.name()), walked.size()));
    }
}
