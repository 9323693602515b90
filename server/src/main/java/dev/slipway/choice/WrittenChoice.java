package dev.slipway.choice;

import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Texts: the author wrote what can be chosen, if anything. */
@Component
class WrittenChoice implements TypeOfInput {
    @Override
    public Set<String> names() {
        return Set.of("string");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        return Choice.ofTexts(asked.input().allowedValues(), asked);
    }
}
