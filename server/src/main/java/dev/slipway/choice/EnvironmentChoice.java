package dev.slipway.choice;

import dev.slipway.environment.Environments;
import dev.slipway.wire.choice.ChoiceBody;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The environments of the space that are up. */
@Component
class EnvironmentChoice implements TypeOfInput {
    private final Environments environments;

    EnvironmentChoice(Environments environments) {
        this.environments = environments;
    }

    @Override
    public Set<String> names() {
        return Set.of("env");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        var allowed = asked.input().allowedValues();
        return Choice.of(
                environments.active(asked.space().id()).entrySet().stream()
                        .filter(each -> allowed.isEmpty() || allowed.contains(each.getValue()))
                        .map(each -> new ChoiceBody(each.getKey(), each.getValue()))
                        .toList(),
                asked,
                false);
    }
}
