package dev.slipway.webhook;

import dev.slipway.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a hook.
 *
 * @param why in words; null while all is well
 * @param action the one thing that mends it
 */
public record Standing(
        HookState state,
        @Nullable String why,
        @Nullable String action,
        @Nullable String link) {
    static final Standing ACTIVE = new Standing(HookState.ACTIVE, null, null, null);

    static Standing because(HookState state, Problem problem) {
        return new Standing(state, problem.text(), problem.action(), problem.link());
    }
}
