package dev.slipway.choice;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Types that blueprints can have and this installation has nothing to choose from for. */
@Component
class NoChoice implements TypeOfInput {
    @Override
    public Set<String> names() {
        return Set.of("target", "resource");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        throw new Problem(
                ErrorCode.INVALID_INPUT,
                "Input '" + asked.input().name() + "' is a " + asked.input().type()
                        + ", which is chosen from an inventory of resources; this installation has none.");
    }
}
