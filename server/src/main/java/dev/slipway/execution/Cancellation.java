package dev.slipway.execution;

/** How an order is to be stopped. */
public enum Cancellation {
    /** Interrupt the tool and let it save what it has. */
    GRACEFUL("graceful"),
    /** Kill it. */
    FORCE("force");

    private final String word;

    Cancellation(String word) {
        this.word = word;
    }

    /** As the agent protocol says it. */
    public String word() {
        return word;
    }
}
