package dev.slipway.launch;

import dev.slipway.launch.LaunchPlan.LateInput;
import dev.slipway.launch.LaunchPlan.Nest;
import dev.slipway.launch.LaunchPlan.PlannedOutput;
import dev.slipway.launch.LaunchPlan.Value;
import dev.slipway.template.Template;
import dev.slipway.template.TemplatePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /** The grain of the nested blueprint whose templates these are for; empty for the blueprint itself. */
    private final String nest;

    PlanValues(LaunchPlan plan, GrainOutputs outputs) {
        this(plan, outputs, "");
    }

    private PlanValues(LaunchPlan plan, GrainOutputs outputs, String nest) {
        this.plan = plan;
        this.outputs = outputs;
        this.nest = nest;
    }

    /** As the templates of a grain see them. */
    PlanValues of(String grain) {
        return new PlanValues(plan, outputs, grain.substring(0, Math.max(0, grain.lastIndexOf('.'))));
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
        return nest.isEmpty() && path.root().equals("inputs") && plan.unset().contains(path.member(0));
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
        plan.nests().values().forEach(each -> all.addAll(each.values()));
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
        Nest inside = plan.nests().get(nest);
        var known = inside == null ? plan.inputs() : inside.values();
        return known.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseGet(() -> inside == null ? null : late(inside, name));
    }

    private @Nullable Value late(Nest inside, String name) {
        return inside.late().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(this::late)
                .orElse(null);
    }

    private Value late(LateInput input) {
        PlanValues outside = of(nest);
        JsonNode template = JSON.readTree(input.template());
        JsonNode filled =
                JsonTexts.mapped(template, text -> Template.parse(text).render(outside::get));
        boolean sensitive =
                input.sensitive() || JsonTexts.paths(template).stream().anyMatch(outside::isSensitive);
        return new Value(input.name(), JsonTexts.text(filled), sensitive);
    }

    private @Nullable Value grain(TemplatePath path) {
        String grain = nest.isEmpty() ? path.member(0) : nest + "." + path.member(0);
        boolean skipped = plan.skipped().contains(grain);
        if (path.member(1).equals("is_active")) {
            return plain("is_active", skipped ? "false" : "true");
        }
        if (skipped) {
            return plain(grain, "");
        }
        var members = path.members().subList(1, path.members().size());
        Nest inside = plan.nests().get(grain);
        if (inside != null) {
            return nested(inside, new PlanValues(plan, outputs, grain), members);
        }
        Map<String, Value> given = outputs.byGrain().get(grain);
        return given == null ? null : output(members, given);
    }

    /** The outputs of a nested blueprint are templates of its own, over its grains. */
    private static @Nullable Value nested(Nest inside, PlanValues values, List<String> members) {
        if (members.isEmpty() || !members.getFirst().equals("outputs")) {
            return null;
        }
        var wanted = new LinkedHashMap<String, Value>();
        for (PlannedOutput output : inside.outputs()) {
            if (members.size() == 1 || members.get(1).equals(output.name())) {
                Template template = Template.parse(output.value());
                String text = template.render(values::get).strip();
                boolean sensitive = template.paths().stream().anyMatch(values::isSensitive);
                wanted.put(output.name(), new Value(output.name(), text, sensitive || values.holdsSensitive(text)));
            }
        }
        return output(members, wanted);
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
