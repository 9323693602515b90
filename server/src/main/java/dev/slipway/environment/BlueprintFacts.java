package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintDocument;
import dev.slipway.wire.blueprint.InputBody;
import java.util.List;

/** What an environment remembers of its blueprint, which may change or go while the environment lives. */
final class BlueprintFacts {
    private BlueprintFacts() {}

    static Facts of(Blueprint blueprint, LaunchWish wish) {
        var description = wish.description();
        return new Facts(
                blueprint.version(),
                blueprint.repositoryName(),
                blueprint.commit(),
                description != null ? description : blueprint.document().description(),
                wish.tags(),
                wish.labels(),
                blueprint.document().inputs().stream().map(BlueprintFacts::body).toList(),
                blueprint.policy().maxDuration(),
                blueprint.policy().defaultExtend());
    }

    private static InputBody body(BlueprintDocument.Input input) {
        var shown = input.sensitive() ? null : input.defaultValue();
        return new InputBody(
                input.name(),
                input.type(),
                input.style(),
                "string",
                shown,
                input.defaultValue() != null,
                input.defaultValue() != null,
                input.sensitive(),
                input.description(),
                input.allowedValues(),
                input.allowedValues(),
                input.parameterName(),
                input.pattern(),
                input.validationDescription(),
                null,
                null,
                List.of(),
                "normal",
                List.of());
    }
}
