package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.language.BlueprintDocument.Grain;
import dev.slipway.language.GrainOrder;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.launch.LaunchPlan.Nest;
import dev.slipway.launch.LaunchPlan.PlannedGrain;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the grains of a blueprint, and of those nested in it, into one list. A nested blueprint's grain {@code net} in the grain
 * {@code base} is named {@code base.net}, and waits for all that {@code base} waits for.
 */
final class GrainPlanner {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 5;
    private static final int MOST = 1_000;

    private final LaunchPlan draft;
    private final LaunchOrder order;
    private final Faults faults;
    private final List<PlannedGrain> grains = new ArrayList<>();
    private final Map<String, List<String>> ends = new HashMap<>();

    /**
     * Begins with nothing.
     *
     * @param draft the plan before its grains; its skipped grains, nests and parameters grow
     * @param faults where what is wrong with a grain is taken down; it is not in the list then
     */
    GrainPlanner(LaunchPlan draft, LaunchOrder order, Faults faults) {
        this.draft = draft;
        this.order = order;
        this.faults = faults;
    }

    /**
     * Whose grains are looked at.
     *
     * @param prefix of their names; empty for the blueprint itself
     * @param before names of the grains that all of them wait for
     * @param files the nested blueprints on the way here, each within the one before
     */
    private record Level(String prefix, List<String> before, List<String> files) {}

    List<PlannedGrain> plan(BlueprintDocument document) {
        add(document, new Level("", List.of(), List.of()));
        return List.copyOf(grains);
    }

    private void add(BlueprintDocument document, Level level) {
        for (Grain grain : GrainOrder.of(document.grains()).grains()) {
            faults.attempt(
                    () -> {
                        add(grain, level);
                        return true;
                    },
                    false);
        }
    }

    private void add(Grain grain, Level level) {
        String name = level.prefix() + grain.name();
        var values = new PlanValues(draft, new GrainOutputs(Map.of())).of(name);
        var filler = new Filler("grain " + name, values);
        if (!runs(grain, name, filler)) {
            draft.skipped().add(name);
            ends.put(name, List.of());
            return;
        }
        JsonNode spec = JSON.readTree(grain.spec());
        noUploads(name, spec);
        var source = source(name, spec.path("source"), filler);
        var before = before(grain, level);
        if (grain.kind().equals("blueprint")) {
            int first = grains.size();
            nest(name, spec, needed(name, source), values, new Level(name + ".", before, level.files()));
            var within = grains.subList(first, grains.size()).stream()
                    .map(PlannedGrain::name)
                    .toList();
            ends.put(name, within.isEmpty() ? before : within);
        } else {
            roomForMore(name);
            grains.add(new PlannedGrain(name, grain.kind(), before, source, grain.spec()));
            ends.put(name, List.of(name));
        }
    }

    private List<String> before(Grain grain, Level level) {
        var own = grain.dependsOn().stream()
                .map(other -> level.prefix() + other)
                .flatMap(other -> ends.getOrDefault(other, List.of(other)).stream());
        return Stream.concat(own, level.before().stream()).distinct().toList();
    }

    private void nest(String name, JsonNode spec, PlannedSource source, PlanValues values, Level level) {
        String file = source.store() + "/" + source.path();
        if (level.files().contains(file)) {
            throw invalid(name, "the blueprint " + file + " is nested in itself; take one of the two out.");
        }
        if (level.files().size() >= DEEPEST) {
            throw invalid(name, "blueprints are nested at most " + DEEPEST + " deep.");
        }
        ParsedBlueprint nested = order.nested().of(source);
        BlueprintDocument document = launchable(name, file, nested);
        draft.parameters().putAll(ParameterUse.of(document, order));
        Nest nest = new NestedInputs(name, document, order, values).read(spec.path("inputs"));
        outputs(name, spec.path("outputs"), nest);
        draft.nests().put(name, nest);
        var files = Stream.concat(level.files().stream(), Stream.of(file)).toList();
        add(document, new Level(level.prefix(), level.before(), files));
    }

    private static BlueprintDocument launchable(String name, String file, ParsedBlueprint nested) {
        nested.diagnostics().stream()
                .filter(fault -> fault.severity().equals("error"))
                .findFirst()
                .ifPresent(fault -> {
                    throw invalid(
                            name,
                            "the nested blueprint " + file + " has errors. Line " + fault.line() + ": "
                                    + fault.message());
                });
        if (!nested.document().sort().equals("blueprint")) {
            throw invalid(name, file + " is a file of sort " + nested.document().sort() + ", which cannot be nested.");
        }
        return nested.document();
    }

    private static void outputs(String name, JsonNode wanted, Nest nest) {
        var there = nest.outputs().stream().map(LaunchPlan.PlannedOutput::name).toList();
        for (JsonNode output : wanted) {
            if (!there.contains(output.asString(""))) {
                throw invalid(
                        name,
                        "the nested blueprint has no output \"" + output.asString("") + "\"; it has "
                                + (there.isEmpty() ? "none" : String.join(", ", there)) + ".");
            }
        }
    }

    private void roomForMore(String name) {
        if (grains.size() >= MOST) {
            throw invalid(name, "a blueprint has at most " + MOST + " grains together with those nested in it.");
        }
    }

    private static boolean runs(Grain grain, String name, Filler filler) {
        if (grain.waitsForPerson()) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "Grain " + name
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
                        ErrorCode.INVALID_BLUEPRINT, "\"when\" of grain " + name + " must become true or false.");
        };
    }

    /** Files given for an input lie on the server; no agent gets them so far, so nothing may be started that needs them. */
    private static void noUploads(String name, JsonNode spec) {
        var stores = new ArrayList<>(spec.path("workspace-directories").findValuesAsString("store"));
        stores.add(spec.path("source").path("store").asString(""));
        if (stores.stream().anyMatch(store -> store.strip().startsWith("env-storage/"))) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "Grain " + name
                            + " takes uploaded files (store \"env-storage/...\"), which agents are not handed yet; give it a"
                            + " connected repository instead.");
        }
    }

    private static @Nullable PlannedSource source(String name, JsonNode source, Filler filler) {
        String path = text(source, "path", filler);
        if (path == null) {
            return null;
        }
        String store = text(source, "store", filler);
        if (store == null) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "The source of grain " + name
                            + " names no \"store\"; connect the repository and give its name there.");
        }
        return new PlannedSource(
                store,
                path,
                text(source, "branch", filler),
                text(source, "tag", filler),
                text(source, "commit", filler));
    }

    private static PlannedSource needed(String name, @Nullable PlannedSource source) {
        if (source == null) {
            throw invalid(name, "\"source\" has to say which blueprint is nested: its store and its path.");
        }
        return source;
    }

    private static @Nullable String text(JsonNode source, String key, Filler filler) {
        JsonNode node = source.path(key);
        String text = node.isMissingNode() || node.isNull()
                ? ""
                : filler.fill(node.asString()).strip();
        return text.isEmpty() ? null : text;
    }

    private static Problem invalid(String grain, String why) {
        return new Problem(ErrorCode.INVALID_BLUEPRINT, "In grain " + grain + ": " + why);
    }
}
