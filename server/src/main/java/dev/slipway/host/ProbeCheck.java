package dev.slipway.host;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was tried at a Git host before it is saved.
 *
 * @param field of the form that a failure is about, as the wire names it
 * @param action what mends a failure
 * @param link the page to do it on
 */
public record ProbeCheck(
        String id,
        String title,
        Verdict verdict,
        String evidence,
        @Nullable String field,
        @Nullable String action,
        @Nullable String link) {
    /** How it went. */
    public enum Verdict {
        OK,
        WARNING,
        FAILED,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ProbeCheck ok(String id, String title, String evidence) {
        return new ProbeCheck(id, title, Verdict.OK, evidence, null, null, null);
    }

    public static ProbeCheck unknown(String id, String title, String evidence) {
        return new ProbeCheck(id, title, Verdict.UNKNOWN, evidence, null, null, null);
    }

    public static ProbeCheck failed(String id, String title, String evidence, String field) {
        return new ProbeCheck(id, title, Verdict.FAILED, evidence, field, null, null);
    }

    public ProbeCheck withAction(String what, @Nullable String where) {
        return new ProbeCheck(id, title, verdict, evidence, field, what, where);
    }
}
