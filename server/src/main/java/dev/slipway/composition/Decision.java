package dev.slipway.composition;

import dev.slipway.generation.Source;

/**
 * Where a place takes its value from.
 *
 * @param reason a sentence without its stop
 */
record Decision(Source source, String reason, Certainty certainty) {
    /** Who says so, and how surely. */
    enum Certainty {
        SURE,
        LIKELY,
        /** A person said so. */
        CHOSEN
    }

    static Decision chosen(Source source) {
        return new Decision(source, "Chosen by hand", Certainty.CHOSEN);
    }

    static Decision wired(Match match) {
        return new Decision(
                new Source.Output(match.giver().name(), match.output().name(), match.reason()),
                match.reason(),
                match.sure() ? Certainty.SURE : Certainty.LIKELY);
    }
}
