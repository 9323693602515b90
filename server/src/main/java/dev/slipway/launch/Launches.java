package dev.slipway.launch;

import dev.slipway.blueprint.Blueprint;
import java.util.List;

/** Works out launches; pure. */
public interface Launches {
    /**
     * Checks the values against the blueprint's inputs and orders the grains.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_INPUT} naming the field, {@code INVALID_BLUEPRINT}
     */
    LaunchPlan plan(Blueprint blueprint, LaunchOrder order);

    /**
     * Resolves a grain's templates.
     *
     * @throws dev.slipway.kernel.Problem {@code INVALID_BLUEPRINT} naming a path that has no value
     */
    GrainRun resolve(LaunchPlan plan, String grain, GrainOutputs outputs);

    /** The blueprint's outputs; one whose grains gave nothing has an empty value. Sensitive when anything in it is. */
    List<Output> outputs(LaunchPlan plan, GrainOutputs outputs);

    /** A value of the environment. */
    record Output(String name, String value, String kind, boolean quick, boolean sensitive) {}
}
