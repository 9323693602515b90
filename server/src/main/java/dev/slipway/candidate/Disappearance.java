package dev.slipway.candidate;

/** When so much is gone at once that a fault is likelier than people's will: more than five, or more than a tenth of what was known. */
final class Disappearance {
    private Disappearance() {}

    static boolean isMass(int missing, int known) {
        return missing > 0 && (missing > 5 || missing * 10 > known);
    }
}
