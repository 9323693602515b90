package dev.slipway.environment;

import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What other rooms must not do while environments live. */
@Component
class EnvironmentGuards {
    private final EnvironmentStore store;

    EnvironmentGuards(EnvironmentStore store) {
        this.store = store;
    }

    /** A space with environments stays: what they created would be forgotten with it. */
    @EventListener
    void refuse(SpaceDeleting deleting) {
        long open = store.countOpen(deleting.space());
        if (open > 0) {
            throw new Problem(
                    ErrorCode.WRONG_STATE,
                    open == 1
                            ? "An environment still lives in this space; end it first"
                            : open + " environments still live in this space; end them first");
        }
    }
}
