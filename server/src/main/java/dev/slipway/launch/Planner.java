package dev.slipway.launch;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.Faults;
import dev.slipway.launch.LaunchPlan.PlannedOutput;
import dev.slipway.launch.LaunchPlan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out one launch. */
final class Planner {
    private final Blueprint blueprint;
    private final LaunchOrder order;

    Planner(Blueprint blueprint, LaunchOrder order) {
        this.blueprint = blueprint;
        this.order = order;
    }

    /** Grains are judged only where all values are right: without them each fault would be told twice. */
    LaunchPlan plan(Faults faults) {
        var ofValues = new Faults();
        var inputs = new InputValues(blueprint, order, ofValues).read();
        var document = blueprint.document();
        LaunchPlan draft = draft(inputs, ofValues.attempt(() -> ParameterUse.of(document, order), Map.of()));
        var ofGrains = new Faults();
        var grains = new GrainPlanner(draft, order, ofGrains).plan(document);
        faults.addAll(ofValues.isEmpty() ? ofGrains : ofValues);
        return new LaunchPlan(
                draft.blueprintName(),
                draft.blueprintVersion(),
                draft.attributes(),
                draft.inputs(),
                draft.parameters(),
                grains,
                draft.outputs(),
                draft.unset(),
                List.copyOf(draft.skipped()),
                Map.copyOf(draft.nests()));
    }

    /** The plan before its grains. */
    private LaunchPlan draft(InputValues.Read inputs, Map<String, Value> parameters) {
        return new LaunchPlan(
                blueprint.name(),
                blueprint.version(),
                attributes(),
                inputs.values(),
                new LinkedHashMap<>(parameters),
                List.of(),
                blueprint.document().outputs().stream()
                        .map(output -> new PlannedOutput(output.name(), output.value(), output.kind(), output.quick()))
                        .toList(),
                inputs.unset(),
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    private Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("envid", order.environmentId());
        attributes.put("sandboxid", order.environmentId());
        attributes.put("environmentname", order.environmentName());
        attributes.put("blueprintname", blueprint.name());
        attributes.put("owneremail", order.ownerEmail());
        attributes.put("spacename", order.spaceName());
        return attributes;
    }
}
