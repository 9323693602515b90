package dev.slipway.cli;

/** The server refused or cannot be reached; the message is for the person at the terminal. */
final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiFailure(String message) {
        super(message);
    }
}
