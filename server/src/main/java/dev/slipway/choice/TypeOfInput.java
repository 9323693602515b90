package dev.slipway.choice;

import dev.slipway.wire.choice.ChoicesBody;
import java.util.Set;

/** Types of inputs whose values are chosen in the same way. */
interface TypeOfInput {
    /** Their names, as blueprints have them. */
    Set<String> names();

    /**
     * What can be chosen.
     *
     * @throws dev.slipway.kernel.Problem whatever keeps it from being known
     */
    ChoicesBody choices(Asked asked);
}
