package dev.slipway.webhook;

import java.util.Locale;

/** How a project's news come in. In every state but {@link #ACTIVE} the host is asked at short intervals. */
public enum HookState {
    /** The hook is there and, as far as is known, delivers. */
    ACTIVE,
    /** The hook is there, but did not tell of a commit that was found by asking, or its test did not arrive. */
    SILENT,
    /** The host stopped delivering after too many failures. */
    DISABLED,
    /** No hook can be made with the access that the connections have. */
    IMPOSSIBLE,
    /** No hook was made yet. */
    NONE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HookState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
