package dev.slipway.repository;

import java.util.Arrays;

/** How a connection is, by the names that existing clients read. */
enum ConnectionStatus {
    SYNCING("Syncing"),
    CONNECTED("Connected"),
    /** The last synchronisation failed; the next may succeed. */
    SYNC_FAILED("SyncFailed"),
    /** Somebody has to do something first: the access is gone. */
    DISCONNECTED("Disconnected");

    private final String label;

    ConnectionStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static ConnectionStatus of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow();
    }
}
