package dev.slipway.composition;

import dev.slipway.composition.Match.Rule;
import dev.slipway.generation.Part;
import dev.slipway.wire.asset.AssetOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outputs that could feed an input, by names and as far as types are known. A name that says too little, such as {@code name} or
 * {@code id}, is nothing to go by alone. A sensitive output goes into a sensitive input, or into one of its own name.
 */
final class Matching {
    private final Place place;
    private final String wanted;
    private final Words words;

    private Matching(Place place) {
        this.place = place;
        this.wanted = Words.plain(place.name());
        this.words = Words.of(place.name());
    }

    /** The best first; where several are equally good, none of these is sure. */
    static List<Match> of(Place place, List<Part> parts) {
        var matching = new Matching(place);
        List<Match> found = parts.stream()
                .filter(giver -> !giver.name().equals(place.grain()))
                .flatMap(giver -> giver.outputs().stream().flatMap(output -> matching.match(giver, output).stream()))
                .sorted(Comparator.comparing(Match::rule))
                .toList();
        return found.stream().map(match -> amongEqual(match, found)).toList();
    }

    private static Match amongEqual(Match match, List<Match> found) {
        String others = found.stream()
                .filter(other -> !other.equals(match) && other.rule() == match.rule())
                .map(other -> other.output().name() + " of " + other.giver().name())
                .collect(Collectors.joining(" and "));
        return others.isEmpty() ? match : match.unsure("; " + others + " would do too");
    }

    private Optional<Match> match(Part giver, AssetOutput output) {
        return Stream.of(sameName(giver, output), ofGrain(giver, output), forGrain(giver, output), alike(giver, output))
                .flatMap(Optional::stream)
                .filter(match -> match.rule() == Rule.SAME_NAME
                        || !output.sensitive()
                        || place.slot().input().sensitive())
                .findFirst();
    }

    private Optional<Match> sameName(Part giver, AssetOutput output) {
        boolean same = wanted.equals(Words.plain(output.name())) && !words.isGeneric();
        return found(
                same,
                giver,
                output,
                Rule.SAME_NAME,
                giver.name() + " has an output " + output.name() + " of the same name");
    }

    private Optional<Match> ofGrain(Part giver, AssetOutput output) {
        String own = Words.plain(output.name());
        if (called(giver).anyMatch(name -> wanted.equals(name + own))) {
            return found(
                    true,
                    giver,
                    output,
                    Rule.OF_GRAIN,
                    place.name() + " asks for the " + output.name() + " of " + giver.name());
        }
        String last = Words.of(giver.name()).last();
        return found(
                wanted.equals(last + own),
                giver,
                output,
                Rule.OF_SUCH_GRAIN,
                place.name() + " asks for the " + output.name() + " of a " + last + ", as " + giver.name()
                        + " may be one");
    }

    private Optional<Match> forGrain(Part giver, AssetOutput output) {
        String own = Words.plain(output.name());
        boolean forTaker = called(place.part()).anyMatch(name -> own.equals(name + wanted));
        boolean ofGiver = !words.isGeneric() && called(giver).anyMatch(name -> own.equals(name + wanted));
        return found(
                forTaker || ofGiver,
                giver,
                output,
                Rule.FOR_GRAIN,
                giver.name() + " has an output " + output.name() + ", the " + place.name() + " of "
                        + (forTaker ? place.grain() : giver.name()));
    }

    /** The grain may have to be called otherwise than the code. */
    private static Stream<String> called(Part part) {
        return Stream.of(part.name(), part.asset().scanned().name()).map(Words::plain);
    }

    private Optional<Match> alike(Part giver, AssetOutput output) {
        Words other = Words.of(output.name());
        String fit = fit(other);
        return found(
                fit != null && words.endsLike(other),
                giver,
                output,
                Rule.ENDS_ALIKE,
                "ends alike: " + place.name() + " ~ " + output.name() + " of " + giver.name() + ", " + fit);
    }

    /** How the types fit, outputs being known by their names alone; null where they do not. */
    private @Nullable String fit(Words output) {
        return switch (Likeness.sort(place.slot().input())) {
            case "list" -> output.isPlural() ? "both lists" : null;
            case "object" -> null;
            case Likeness.ANY -> output.isPlural() == words.isPlural() ? "as far as the names tell" : null;
            default -> output.isPlural() ? null : "both single values";
        };
    }

    private static Optional<Match> found(boolean holds, Part giver, AssetOutput output, Rule rule, String reason) {
        boolean sure = rule.compareTo(Rule.FOR_GRAIN) <= 0;
        return holds ? Optional.of(new Match(giver, output, rule, sure, reason)) : Optional.empty();
    }
}
