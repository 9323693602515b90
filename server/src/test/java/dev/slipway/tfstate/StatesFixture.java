package dev.slipway.tfstate;

import dev.slipway.execution.ExecutionRoom;

/** The room of states on a real database. */
public final class StatesFixture {
    public final States states;

    public StatesFixture(ExecutionRoom execution) {
        states = new States(
                new StateStore(execution.database.client()),
                execution.orders,
                execution.vault,
                ExecutionRoom.JSON,
                execution.database.transactions(),
                execution.clock);
    }
}
