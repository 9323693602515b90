package dev.slipway.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param evidence which call was made, what was answered and what was read from it; never a token
 * @param action the one thing to do about it; null exactly when all is well
 * @param link the page to do it on, or a path of ours; null exactly when all is well
 * @param ask what somebody else has to give; null where the person can mend it alone, or nothing is known to mend
 */
public record Finding(
        Verdict verdict,
        String evidence,
        @Nullable String action,
        @Nullable String link,
        @Nullable Ask ask) {
    /**
     * Something that only others can give.
     *
     * @param what such as "the role Reporter in acme/web"
     * @param who could give it, by name where names are known
     * @param watch the check that is well once it was given
     */
    public record Ask(String what, String who, CheckId watch) {}

    public Finding {
        boolean well = verdict == Verdict.OK;
        if (well != (action == null) || well != (link == null) || (well && ask != null)) {
            throw new IllegalArgumentException("Whatever is not well has an action and a link: " + evidence);
        }
    }

    public static Finding ok(String evidence) {
        return new Finding(Verdict.OK, evidence, null, null, null);
    }

    public static Finding warning(String evidence, String action, String link) {
        return new Finding(Verdict.WARNING, evidence, action, link, null);
    }

    public static Finding failed(String evidence, String action, String link) {
        return new Finding(Verdict.FAILED, evidence, action, link, null);
    }

    public static Finding unknown(String evidence, String action, String link) {
        return new Finding(Verdict.UNKNOWN, evidence, action, link, null);
    }

    /** The same, and somebody else is needed. */
    public Finding asking(String what, String who, CheckId watch) {
        return new Finding(verdict, evidence, action, link, new Ask(what, who, watch));
    }

    /** The same with another link. */
    Finding at(String other) {
        return new Finding(verdict, evidence, action, other, ask);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }
}
