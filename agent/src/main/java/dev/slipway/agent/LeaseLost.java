package dev.slipway.agent;

/** The server says that an order is no longer ours: stop its run and report nothing more. */
final class LeaseLost extends Exception {
    private static final long serialVersionUID = 1L;

    LeaseLost(String message) {
        super(message);
    }
}
