package dev.slipway.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param evidence which call was made, what was answered and what was read from it; never a token
 * @param action the one thing to do about it; null exactly when all is well
 * @param link the page to do it on, or a path of ours; null exactly when all is well
 */
public record Finding(
        Verdict verdict,
        String evidence,
        @Nullable String action,
        @Nullable String link) {
    public Finding {
        boolean well = verdict == Verdict.OK;
        if (well != (action == null) || well != (link == null)) {
            throw new IllegalArgumentException("Whatever is not well has an action and a link: " + evidence);
        }
    }

    public static Finding ok(String evidence) {
        return new Finding(Verdict.OK, evidence, null, null);
    }

    public static Finding warning(String evidence, String action, String link) {
        return new Finding(Verdict.WARNING, evidence, action, link);
    }

    public static Finding failed(String evidence, String action, String link) {
        return new Finding(Verdict.FAILED, evidence, action, link);
    }

    public static Finding unknown(String evidence, String action, String link) {
        return new Finding(Verdict.UNKNOWN, evidence, action, link);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }
}
