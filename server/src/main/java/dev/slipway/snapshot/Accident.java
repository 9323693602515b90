package dev.slipway.snapshot;

import java.util.Optional;

/** Which changes are more likely an accident than meant: many of the known assets vanish at once. */
final class Accident {
    /** So few may go at any time: a small repository changes as a whole now and then. */
    private static final int FEW = 5;

    private static final int PERCENT = 10;

    private Accident() {}

    /**
     * Why it looks like one; empty when it does not.
     *
     * @param known how many assets were known before
     */
    static Optional<String> of(int known, int vanished) {
        boolean many = vanished > FEW && vanished * 100 > known * PERCENT;
        return many
                ? Optional.of(vanished + " of " + known
                        + " assets vanished at once. If that is meant, confirm it; until then the"
                        + " assets stay as they were.")
                : Optional.empty();
    }
}
