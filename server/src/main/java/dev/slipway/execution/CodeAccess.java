package dev.slipway.execution;

import dev.slipway.wire.work.CodeLogin;

/** Knows what opens the code of an order; the room that places orders does. */
public interface CodeAccess {
    /**
     * A login that its host takes now, tried out.
     *
     * @param stream of the order
     * @throws dev.slipway.kernel.Problem why there is none
     */
    CodeLogin now(String stream);
}
