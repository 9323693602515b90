package dev.slipway.composition;

import dev.slipway.generation.Part;
import dev.slipway.generation.Source;
import dev.slipway.wire.blueprint.CompositionBody;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a proposal the way clients read it. */
final class CompositionBodies {
    private final Composing composing;
    private final Planning planning;

    private CompositionBodies(Composing composing, Planning planning) {
        this.composing = composing;
        this.planning = planning;
    }

    static CompositionBody of(String name, Composing composing, Planning planning, String yaml) {
        var bodies = new CompositionBodies(composing, planning);
        return new CompositionBody(
                name,
                planning.plan().grains().stream()
                        .map(grain -> bodies.grain(grain.part(), grain.dependsOn()))
                        .toList(),
                List.copyOf(planning.asked().keySet()),
                yaml);
    }

    private CompositionBody.Grain grain(Part part, List<String> dependsOn) {
        var asset = part.asset();
        return new CompositionBody.Grain(
                part.name(),
                asset.name(),
                part.kind(),
                asset.repository().name(),
                asset.scanned().path(),
                dependsOn,
                composing.decisions().entrySet().stream()
                        .filter(each -> each.getKey().part() == part)
                        .map(each -> input(each.getKey(), each.getValue()))
                        .toList(),
                part.outputs().stream()
                        .map(each -> new CompositionBody.Output(each.name(), each.description(), each.sensitive()))
                        .toList());
    }

    private CompositionBody.Input input(Place place, Decision decision) {
        var input = place.slot().input();
        return new CompositionBody.Input(
                place.name(),
                input.type(),
                Likeness.sort(input),
                place.slot().required(),
                input.sensitive(),
                input.description(),
                composing.askedAs().name(place),
                from(decision.source()),
                decision.source() instanceof Source.Input from
                        && planning.asked().getOrDefault(from.name(), List.of()).size() > 1,
                sentence(decision.reason()),
                decision.certainty().name().toLowerCase(Locale.ROOT));
    }

    private static CompositionBody.@Nullable From from(Source source) {
        return switch (source) {
            case Source.Output from -> new CompositionBody.From(from.grain(), from.output(), null);
            case Source.Input from -> new CompositionBody.From(null, null, from.name());
            case Source.Code _ -> null;
        };
    }

    private static String sentence(String reason) {
        return reason + ".";
    }
}
