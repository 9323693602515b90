package dev.slipway.identity;

/**
 * Whether a caller who was let in still would be. Handler methods whose answers take long get one as a parameter and ask now and then,
 * so that nobody reads on who lost the role, the session or the token meanwhile.
 */
@FunctionalInterface
public interface Standing {
    /**
     * Asks the guard again.
     *
     * @throws dev.slipway.kernel.Problem what a new request of the caller would be refused with
     */
    void check();
}
