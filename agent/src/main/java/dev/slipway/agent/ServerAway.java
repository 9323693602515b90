package dev.slipway.agent;

/** The server cannot be reached, or cannot answer just now; to be tried again. */
final class ServerAway extends Exception {
    private static final long serialVersionUID = 1L;

    ServerAway(String message) {
        super(message);
    }

    ServerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
