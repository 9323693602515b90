package dev.slipway.agent.watch;

/** Work ended before its time because somebody wished so. Nobody's fault: not to be logged or shown as one. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("Stopped by whoever watched", null, false, false);
    }
}
