package dev.slipway.launch;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Grain;
import dev.slipway.language.GrainOrder;
import dev.slipway.launch.LaunchPlan.PlannedGrain;
import dev.slipway.launch.LaunchPlan.PlannedOutput;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.launch.LaunchPlan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works out one launch. */
final class Planner {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Blueprint blueprint;
    private final LaunchOrder order;
    private final List<String> skipped = new ArrayList<>();

    Planner(Blueprint blueprint, LaunchOrder order) {
        this.blueprint = blueprint;
        this.order = order;
    }

    /** Grains are judged only where all values are right: without them each fault would be told twice. */
    LaunchPlan plan(Faults faults) {
        var ofValues = new Faults();
        var inputs = new InputValues(blueprint, order, ofValues).read();
        LaunchPlan draft = draft(inputs, ofValues.attempt(() -> ParameterUse.of(blueprint, order), Map.of()));
        var ofGrains = new Faults();
        var grains = grains(draft, ofGrains);
        faults.addAll(ofValues.isEmpty() ? ofGrains : ofValues);
        return new LaunchPlan(
                draft.blueprintName(),
                draft.blueprintVersion(),
                draft.attributes(),
                draft.inputs(),
                draft.parameters(),
                grains.stream().map(this::withoutSkipped).toList(),
                draft.outputs(),
                draft.unset(),
                List.copyOf(skipped));
    }

    private List<PlannedGrain> grains(LaunchPlan draft, Faults faults) {
        var grains = new ArrayList<PlannedGrain>();
        for (Grain grain : GrainOrder.of(blueprint.document().grains()).grains()) {
            var filler = new Filler("grain " + grain.name(), new PlanValues(draft, new GrainOutputs(Map.of())));
            faults.attempt(
                    () -> runs(grain, filler) ? grains.add(planned(grain, filler)) : skipped.add(grain.name()), false);
        }
        return grains;
    }

    /** The plan before its grains; sees the list of skipped ones grow. */
    private LaunchPlan draft(InputValues.Read inputs, Map<String, Value> parameters) {
        return new LaunchPlan(
                blueprint.name(),
                blueprint.version(),
                attributes(),
                inputs.values(),
                parameters,
                List.of(),
                blueprint.document().outputs().stream()
                        .map(output -> new PlannedOutput(output.name(), output.value(), output.kind(), output.quick()))
                        .toList(),
                inputs.unset(),
                skipped);
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

    private static boolean runs(Grain grain, Filler filler) {
        if (grain.waitsForPerson()) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "Grain " + grain.name()
                            + " waits for an approval, which cannot be given yet; take out \"approvals\" to launch it.");
        }
        String when = grain.when();
        if (when == null) {
            return true;
        }
        String answer = filler.fill(when).strip().toLowerCase(Locale.ROOT);
        return switch (answer) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Problem(
                        ErrorCode.INVALID_BLUEPRINT,
                        "\"when\" of grain " + grain.name() + " must become true or false.");
        };
    }

    private static PlannedGrain planned(Grain grain, Filler filler) {
        JsonNode spec = JSON.readTree(grain.spec());
        noUploads(grain, spec);
        return new PlannedGrain(
                grain.name(),
                grain.kind(),
                grain.dependsOn(),
                source(grain, spec.path("source"), filler),
                grain.spec());
    }

    /** Files given for an input lie on the server; no agent gets them so far, so nothing may be started that needs them. */
    private static void noUploads(Grain grain, JsonNode spec) {
        var stores = new ArrayList<>(spec.path("workspace-directories").findValuesAsString("store"));
        stores.add(spec.path("source").path("store").asString(""));
        if (stores.stream().anyMatch(store -> store.strip().startsWith("env-storage/"))) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "Grain " + grain.name()
                            + " takes uploaded files (store \"env-storage/...\"), which agents are not handed yet; give it a"
                            + " connected repository instead.");
        }
    }

    private PlannedGrain withoutSkipped(PlannedGrain grain) {
        return new PlannedGrain(
                grain.name(),
                grain.kind(),
                grain.dependsOn().stream()
                        .filter(other -> !skipped.contains(other))
                        .toList(),
                grain.source(),
                grain.spec());
    }

    private static @Nullable PlannedSource source(Grain grain, JsonNode source, Filler filler) {
        String path = text(source, "path", filler);
        if (path == null) {
            return null;
        }
        String store = text(source, "store", filler);
        if (store == null) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "The source of grain " + grain.name()
                            + " names no \"store\"; connect the repository and give its name there.");
        }
        return new PlannedSource(
                store,
                path,
                text(source, "branch", filler),
                text(source, "tag", filler),
                text(source, "commit", filler));
    }

    private static @Nullable String text(JsonNode source, String key, Filler filler) {
        JsonNode node = source.path(key);
        String text = node.isMissingNode() || node.isNull()
                ? ""
                : filler.fill(node.asString()).strip();
        return text.isEmpty() ? null : text;
    }
}
