package dev.slipway.choice;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files are not chosen but uploaded. */
@Component
class FileChoice implements TypeOfInput {
    @Override
    public Set<String> names() {
        return Set.of("file");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        throw new Problem(
                ErrorCode.INVALID_INPUT,
                "Input '" + asked.input().name()
                        + "' takes files: upload them to /api/spaces/"
                        + asked.space().name()
                        + "/uploads and give the token that is answered.");
    }
}
