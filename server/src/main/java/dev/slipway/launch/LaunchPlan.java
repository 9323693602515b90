package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A launch, worked out. Plain data that survives as JSON (kept encrypted, for it holds input and parameter values).
 *
 * @param unset names of inputs that were left without a value: grains do not get them, and templates see an empty text
 * @param skipped names of grains whose {@code when} was not true: they count as done and have no outputs
 * @param attributes dynamic attributes by lower-case name, such as {@code envid}
 * @param parameters values of the parameters that the blueprint names, by lower-case name
 * @param nests blueprints nested in this one, by the names of their grains
 * @param grains such that each stands behind those it depends on
 */
public record LaunchPlan(
        String blueprintName,
        int blueprintVersion,
        Map<String, String> attributes,
        List<Value> inputs,
        Map<String, Value> parameters,
        List<PlannedGrain> grains,
        List<PlannedOutput> outputs,
        List<String> unset,
        List<String> skipped,
        Map<String, Nest> nests) {
    /** Plans that were kept before blueprints could be nested have no nests. */
    public LaunchPlan {
        nests = Objects.requireNonNullElse(nests, Map.of());
    }

    /**
     * The grain of that name.
     *
     * @throws Problem {@code GRAIN_NOT_FOUND}
     */
    public PlannedGrain grain(String name) {
        return grains.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.GRAIN_NOT_FOUND, "Blueprint " + blueprintName + " has no grain named " + name + "."));
    }

    @Override
    public String toString() {
        return "LaunchPlan[" + blueprintName + " " + blueprintVersion + "]";
    }

    /** A value with a name. */
    public record Value(String name, String value, boolean sensitive) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * One grain.
     *
     * @param spec {@code spec} as JSON text, templates unresolved
     */
    public record PlannedGrain(
            String name,
            String kind,
            List<String> dependsOn,
            @Nullable PlannedSource source,
            String spec) {}

    /**
     * Where a grain's code is; at most one of branch, tag and commit is given.
     *
     * @param store name of a connected repository
     */
    public record PlannedSource(
            String store,
            String path,
            @Nullable String branch,
            @Nullable String tag,
            @Nullable String commit) {}

    /**
     * A blueprint nested in a grain.
     *
     * @param values of its inputs that are known
     * @param late those that wait for other grains
     */
    public record Nest(List<Value> values, List<LateInput> late, List<PlannedOutput> outputs) {}

    /**
     * An input of a nested blueprint whose value depends on what other grains give.
     *
     * @param template JSON text, whose texts are templates of the blueprint around it
     */
    public record LateInput(String name, String template, boolean sensitive) {}

    /** A value the environment gives; {@code value} is a template. */
    public record PlannedOutput(String name, String value, String kind, boolean quick) {}
}
