package dev.slipway.doctor;

import java.util.Locale;

/** What a check came to. */
public enum Verdict {
    OK,
    /** Works, but something is missing or will soon be. */
    WARNING,
    /** Does not work, and it is known why. */
    FAILED,
    /** Could not be found out. */
    UNKNOWN;

    /** The name on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
