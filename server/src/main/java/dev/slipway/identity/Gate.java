package dev.slipway.identity;

import org.jspecify.annotations.Nullable;

/**
 * Looks at the credential of a caller that is no person, before anything of its request is read. A room that has such callers puts
 * one into the application.
 */
public interface Gate {
    /** Name of the request's attribute that holds who was admitted. */
    String ADMITTED = "dev.slipway.admitted";

    /** The permission that it keeps. */
    Permission keeps();

    /**
     * Lets the caller in or throws.
     *
     * @param authorization the header of that name
     * @return who it is
     * @throws dev.slipway.kernel.Problem {@code NOT_SIGNED_IN}
     */
    Object admit(@Nullable String authorization);
}
