package dev.slipway.launch;

import dev.slipway.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One grain just before it runs. */
final class Resolution {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LaunchPlan.PlannedGrain grain;
    private final Filler filler;

    Resolution(LaunchPlan.PlannedGrain grain, PlanValues values) {
        this.grain = grain;
        this.filler = new Filler("grain " + grain.name(), values.of(grain.name()));
    }

    GrainRun run() {
        JsonNode spec = JSON.readTree(grain.spec());
        var inputs = pairs(spec.path("inputs"));
        var variables = pairs(spec.path("env-vars"));
        String resolved = filler.fill(spec).toString();
        return new GrainRun(grain.name(), grain.kind(), inputs, variables, resolved, filler.masks());
    }

    @Nullable
    String agent() {
        String written = JSON.readTree(grain.spec()).path("agent").path("name").asString("");
        try {
            return filler.fill(written).strip();
        } catch (Problem notYet) {
            return null;
        }
    }

    private Map<String, String> pairs(JsonNode list) {
        var pairs = new LinkedHashMap<String, String>();
        list.forEach(item -> item.properties().forEach(entry -> put(pairs, entry.getKey(), entry.getValue())));
        return pairs;
    }

    private void put(Map<String, String> pairs, String name, JsonNode value) {
        if (value.isNull() || (value.isString() && filler.isUnset(value.stringValue()))) {
            return;
        }
        JsonNode filled = filler.fill(value);
        if (name.equals(Unfolding.KEY)) {
            Unfolding.of(grain.name(), JsonTexts.text(filled))
                    .properties()
                    .forEach(entry -> pairs.put(entry.getKey(), JsonTexts.text(entry.getValue())));
        } else {
            pairs.put(name, JsonTexts.text(filled));
        }
    }
}
