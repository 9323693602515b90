package dev.slipway.composition;

import dev.slipway.generation.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which input of the blueprint asks for the value of each place where nothing gives it. Places of the same name share one where their types
 * fit and their defaults do not differ; others bear the grain's name in front. It does not depend on what is wired, so that names hold while a person
 * changes their mind.
 */
final class AskedAs {
    private final Map<Place, String> names = new HashMap<>();
    private final Map<Place, List<Place>> companies = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    AskedAs(List<Part> parts) {
        var byName = new LinkedHashMap<String, List<List<Place>>>();
        for (var part : parts) {
            for (var slot : part.slots()) {
                join(new Place(part, slot), byName.computeIfAbsent(Words.plain(slot.name()), _ -> new ArrayList<>()));
            }
        }
        byName.values().stream().filter(each -> each.size() == 1).forEach(each -> name(each.getFirst(), false));
        byName.values().stream().filter(each -> each.size() > 1).forEach(each -> each.forEach(one -> name(one, true)));
    }

    String name(Place place) {
        return names.getOrDefault(place, place.name());
    }

    /** The places that share the input with this one, itself among them. */
    List<Place> company(Place place) {
        return companies.getOrDefault(place, List.of(place));
    }

    /** Whether others have the name for something else. */
    boolean isApart(Place place) {
        return !Words.plain(name(place))
                .equals(Words.plain(company(place).getFirst().name()));
    }

    private static void join(Place place, List<List<Place>> companies) {
        for (var company : companies) {
            if (company.stream().allMatch(other -> alike(other, place))) {
                company.add(place);
                return;
            }
        }
        companies.add(new ArrayList<>(List.of(place)));
    }

    private static boolean alike(Place one, Place other) {
        return !one.grain().equals(other.grain())
                && Likeness.fit(one.slot().input(), other.slot().input())
                && Likeness.sameDefault(one.slot().input(), other.slot().input());
    }

    private void name(List<Place> company, boolean withGrain) {
        var first = company.getFirst();
        String wished = withGrain ? first.grain() + "_" + first.name() : first.name();
        String name = Stream.concat(
                        Stream.of(wished, first.grain() + "_" + first.name()),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> wished + "_" + number))
                .filter(each -> taken.add(each.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        company.forEach(place -> {
            names.put(place, name);
            companies.put(place, company);
        });
    }
}
