package dev.slipway.composition;

import dev.slipway.generation.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which grain waits for which. */
final class Needs {
    private final Map<String, Set<String>> needed = new HashMap<>();

    /** Remembers that one takes a value from the other, unless that would make a circle. */
    boolean add(String taker, String giver) {
        if (waits(giver, taker)) {
            return false;
        }
        needed.computeIfAbsent(taker, _ -> new HashSet<>()).add(giver);
        return true;
    }

    /** Whether the one, or what it waits for, waits for the other. */
    private boolean waits(String one, String other) {
        return one.equals(other) || needed.getOrDefault(one, Set.of()).stream().anyMatch(next -> waits(next, other));
    }

    /** Each behind those it waits for; where the order is free, as given. */
    List<Part> order(List<Part> parts) {
        var ordered = new ArrayList<Part>();
        var waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(part -> waiting.stream()
                            .noneMatch(other ->
                                    needed.getOrDefault(part.name(), Set.of()).contains(other.name())))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
