package dev.slipway.launch;

import dev.slipway.launch.LaunchPlan.Value;
import dev.slipway.template.TemplatePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the paths of a plan's templates stand for. */
final class PlanValues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHORTEST_SECRET = 4;

    private final LaunchPlan plan;
    private final GrainOutputs outputs;

    PlanValues(LaunchPlan plan, GrainOutputs outputs) {
        this.plan = plan;
        this.outputs = outputs;
    }

    @Nullable
    String get(TemplatePath path) {
        Value value = find(path);
        return value == null ? null : value.value();
    }

    boolean isSensitive(TemplatePath path) {
        Value value = find(path);
        return value != null && value.sensitive() && !value.value().isEmpty();
    }

    /** Whether the path names an input that was left without a value. */
    boolean isUnset(TemplatePath path) {
        return path.root().equals("inputs") && plan.unset().contains(path.member(0));
    }

    /** Whether a text shows a sensitive value; very short values are found in anything and do not count. */
    boolean holdsSensitive(String text) {
        return secrets().stream().anyMatch(secret -> secret.length() >= SHORTEST_SECRET && text.contains(secret));
    }

    /** All sensitive values known. */
    private Set<String> secrets() {
        var secrets = new TreeSet<String>();
        var all = new ArrayList<Value>(plan.inputs());
        all.addAll(plan.parameters().values());
        outputs.byGrain().values().forEach(values -> all.addAll(values.values()));
        all.stream().filter(Value::sensitive).forEach(value -> secrets.add(value.value()));
        return secrets;
    }

    private @Nullable Value find(TemplatePath path) {
        String name = path.member(0);
        return switch (path.root()) {
            case "inputs" -> isUnset(path) ? plain(name, "") : input(name);
            case "params" -> plan.parameters().get(name.toLowerCase(Locale.ROOT));
            case "grains" -> grain(path);
            default -> {
                String value = path.members().isEmpty()
                        ? plan.attributes().get(path.root().toLowerCase(Locale.ROOT))
                        : null;
                yield value == null ? null : plain(path.root(), value);
            }
        };
    }

    private @Nullable Value input(String name) {
        return plan.inputs().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Value grain(TemplatePath path) {
        String grain = path.member(0);
        boolean skipped = plan.skipped().contains(grain);
        if (path.member(1).equals("is_active")) {
            return plain("is_active", skipped ? "false" : "true");
        }
        if (skipped) {
            return plain(grain, "");
        }
        Map<String, Value> given = outputs.byGrain().get(grain);
        return given == null
                ? null
                : output(path.members().subList(1, path.members().size()), given);
    }

    private static @Nullable Value output(List<String> members, Map<String, Value> given) {
        if (members.equals(List.of("outputs"))) {
            return everything(given);
        }
        int name = members.indexOf("outputs");
        if (name < 0 || name + 1 >= members.size()) {
            return null;
        }
        var key = new ArrayList<>(members.subList(0, name));
        if (!key.isEmpty() && key.getFirst().equals("activities")) {
            key.removeFirst();
        }
        key.add(members.get(name + 1));
        Value value = given.get(String.join(".", key));
        return value == null ? null : inside(value, members.subList(name + 2, members.size()));
    }

    private static Value everything(Map<String, Value> given) {
        var object = JSON.createObjectNode();
        given.forEach((name, value) -> object.put(name, value.value()));
        boolean sensitive = given.values().stream().anyMatch(Value::sensitive);
        return new Value("outputs", object.toString(), sensitive);
    }

    /** A member of an output that is a JSON object. */
    private static @Nullable Value inside(Value value, List<String> members) {
        if (members.isEmpty()) {
            return value;
        }
        try {
            JsonNode node = JSON.readTree(value.value());
            for (String member : members) {
                node = node.path(member);
            }
            String text = node.isString() ? node.stringValue() : node.toString();
            return node.isMissingNode() ? null : new Value(value.name(), text, value.sensitive());
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static Value plain(String name, String value) {
        return new Value(name, value, false);
    }
}
