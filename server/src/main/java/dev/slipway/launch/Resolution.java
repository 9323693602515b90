package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One grain just before it runs. */
final class Resolution {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FLATTEN = "_";

    private final LaunchPlan.PlannedGrain grain;
    private final Filler filler;

    Resolution(LaunchPlan.PlannedGrain grain, PlanValues values) {
        this.grain = grain;
        this.filler = new Filler("grain " + grain.name(), values);
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
        if (name.equals(FLATTEN)) {
            flatten(text(filled)).properties().forEach(entry -> pairs.put(entry.getKey(), text(entry.getValue())));
        } else {
            pairs.put(name, text(filled));
        }
    }

    private JsonNode flatten(String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (object.isObject()) {
                return object;
            }
        } catch (JacksonException _) {
            // Falls through to the same message.
        }
        throw new Problem(
                ErrorCode.INVALID_BLUEPRINT,
                "In grain " + grain.name()
                        + ": what is given for \"_\" must be a JSON object; its members become inputs.");
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}
