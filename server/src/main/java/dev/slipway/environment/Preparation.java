package dev.slipway.environment;

import dev.slipway.execution.OrderDraft;
import dev.slipway.wire.work.GrainWork.Action;

/** Works orders out before they are placed. */
interface Preparation {
    /**
     * Works out an order. May call the Git host.
     *
     * @throws dev.slipway.kernel.Problem whatever keeps the grain from running, for people to read
     */
    Prepared prepare(Environment environment, Grain grain, Action action, OrderDraft draft);
}
