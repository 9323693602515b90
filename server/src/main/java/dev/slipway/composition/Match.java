package dev.slipway.composition;

import dev.slipway.generation.Part;
import dev.slipway.wire.asset.AssetOutput;

/**
 * An output that could feed an input.
 *
 * @param rule by which it was found, the best being the first
 * @param reason a sentence without its stop
 */
record Match(Part giver, AssetOutput output, Rule rule, boolean sure, String reason) {
    /** What an output and an input have in common. */
    enum Rule {
        /** The same name. */
        SAME_NAME,
        /** An input that is called like a grain and its output. */
        OF_GRAIN,
        /** An output that is called like a grain and the input. */
        FOR_GRAIN,
        /** An input that is called like the last word of a grain and its output. */
        OF_SUCH_GRAIN,
        /** The same last words. */
        ENDS_ALIKE
    }

    Match unsure(String more) {
        return new Match(giver, output, rule, false, reason + more);
    }
}
