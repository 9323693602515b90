package dev.slipway.credential;

/** The keys cannot be opened; the message says why and what to do, and stops the start. */
public final class VaultFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultFailure(String message) {
        super(message);
    }

    VaultFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
