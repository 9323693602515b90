package dev.slipway.choice;

import dev.slipway.inputsource.InputSources;
import dev.slipway.inputsource.Question;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.wire.choice.ChoiceBody;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an input source has now. */
@Component
class SourceChoice implements TypeOfInput {
    private final InputSources sources;
    private final Overrides overrides;

    SourceChoice(InputSources sources, Overrides overrides) {
        this.sources = sources;
        this.overrides = overrides;
    }

    @Override
    public Set<String> names() {
        return Set.of("input-source");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        Input input = asked.input();
        List<String> missing = overrides.missing(asked);
        boolean searchable = input.extras().searchable();
        boolean untyped = searchable && asked.search().isBlank();
        if (untyped || !missing.isEmpty()) {
            return new ChoicesBody(List.of(), false, untyped, missing);
        }
        // What is searched for by the source itself need not stand in what it finds.
        var question = new Question(overrides.filled(asked), searchable ? "" : asked.search());
        var found = sources.values(asked.space().id(), Objects.requireNonNullElse(input.sourceName(), ""), question);
        var allowed = input.allowedValues();
        return new ChoicesBody(
                found.values().stream()
                        .filter(each -> allowed.isEmpty() || allowed.contains(each.value()))
                        .map(each -> new ChoiceBody(each.value(), each.display()))
                        .toList(),
                found.more(),
                false,
                List.of());
    }
}
