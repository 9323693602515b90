package dev.slipway.launch;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Label;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import dev.slipway.wire.Diagnostic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out launches. Pure: the same blueprint, order and outputs give the same result, and nothing else happens. */
@Component
public final class Launches {
    /** Needs nothing. */
    public Launches() {}

    /**
     * Checks the values against the blueprint's inputs and orders the grains.
     *
     * @throws Problem {@code INVALID_INPUT} for each wrong value, naming the field, {@code INVALID_BLUEPRINT}, {@code POLICY_VIOLATED} for a blocked one
     */
    public LaunchPlan plan(Blueprint blueprint, LaunchOrder order) {
        var faults = new Faults();
        var plan = plan(blueprint, order, faults);
        faults.raise();
        return plan;
    }

    /**
     * The same, as far as it can be worked out: grains for which something is missing are not in the plan.
     *
     * @param faults where all that is wrong is taken down
     * @throws Problem for a blueprint that nobody can launch
     */
    public LaunchPlan plan(Blueprint blueprint, LaunchOrder order, Faults faults) {
        launchable(blueprint);
        return new Planner(blueprint, order).plan(faults);
    }

    /** What the launch form shows for these values; see {@link #plan}, which leaves out what is hidden. */
    public Visibility visibility(Blueprint blueprint, Map<String, String> inputs) {
        return Visibility.of(blueprint.document(), inputs);
    }

    /** The agent that a planned grain asks for; an empty text: none by name; null: that depends on what earlier grains give. */
    public @Nullable String agent(LaunchPlan plan, String grain) {
        return new Resolution(plan.grain(grain), new PlanValues(plan, new GrainOutputs(Map.of()))).agent();
    }

    /**
     * Resolves a grain's templates.
     *
     * @throws Problem {@code INVALID_BLUEPRINT} naming a path that has no value, {@code GRAIN_NOT_FOUND}
     */
    public GrainRun resolve(LaunchPlan plan, String grain, GrainOutputs outputs) {
        return new Resolution(plan.grain(grain), new PlanValues(plan, outputs)).run();
    }

    /** The blueprint's outputs; one whose grains gave nothing has an empty value. Sensitive when anything in it is. */
    public List<Output> outputs(LaunchPlan plan, GrainOutputs outputs) {
        var values = new PlanValues(plan, outputs);
        return plan.outputs().stream().map(output -> output(output, values)).toList();
    }

    private static Output output(LaunchPlan.PlannedOutput output, PlanValues values) {
        try {
            Template template = Template.parse(output.value());
            String text = template.render(values::get).strip();
            boolean sensitive = template.paths().stream().anyMatch(values::isSensitive) || values.holdsSensitive(text);
            return new Output(output.name(), text, output.kind(), output.quick(), sensitive);
        } catch (TemplateFault notYet) {
            return new Output(output.name(), "", output.kind(), output.quick(), false);
        }
    }

    private static void launchable(Blueprint blueprint) {
        blueprint.diagnostics().stream()
                .filter(fault -> fault.severity().equals("error"))
                .findFirst()
                .ifPresent(fault -> {
                    throw invalid(blueprint, fault);
                });
        String sort = blueprint.document().sort();
        if (!sort.equals("blueprint") && !sort.equals("template")) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    blueprint.name() + " is a file of sort " + sort + ", which cannot be launched as an environment.");
        }
        for (Label label : blueprint.document().labels()) {
            if (label.key().equalsIgnoreCase("blocked")) {
                String why = label.value() == null ? "" : ": " + label.value();
                throw new Problem(
                        ErrorCode.POLICY_VIOLATED, "Launching " + blueprint.name() + " is blocked" + why + ".");
            }
        }
    }

    private static Problem invalid(Blueprint blueprint, Diagnostic fault) {
        return new Problem(
                ErrorCode.INVALID_BLUEPRINT,
                "Blueprint " + blueprint.name() + " has errors and cannot be launched. Line " + fault.line() + ": "
                        + fault.message());
    }

    /** A value of the environment. */
    public record Output(String name, String value, String kind, boolean quick, boolean sensitive) {
        @Override
        public String toString() {
            return name;
        }
    }
}
