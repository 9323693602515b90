package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.launch.LaunchPlan.LateInput;
import dev.slipway.launch.LaunchPlan.Nest;
import dev.slipway.launch.LaunchPlan.PlannedOutput;
import dev.slipway.launch.LaunchPlan.Value;
import dev.slipway.parameter.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a grain gives the blueprint nested in it. Values that wait for other grains are checked by nobody but the tools. */
final class NestedInputs {
    private final String grain;
    private final BlueprintDocument document;
    private final LaunchOrder order;
    private final PlanValues outside;
    private final Filler filler;
    private final List<Value> values = new ArrayList<>();
    private final List<LateInput> late = new ArrayList<>();

    /** @param outside what the templates of the grain may name */
    NestedInputs(String grain, BlueprintDocument document, LaunchOrder order, PlanValues outside) {
        this.grain = grain;
        this.document = document;
        this.order = order;
        this.outside = outside;
        this.filler = new Filler("grain " + grain, outside);
    }

    /** @throws Problem {@code INVALID_BLUEPRINT} for a name that the nested blueprint does not have, a missing or a wrong value */
    Nest read(JsonNode pairs) {
        Map<String, JsonNode> given = given(pairs);
        List<String> names = document.inputs().stream().map(Input::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw problem("the nested blueprint has no input \"" + name + "\"; it has "
                            + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
                });
        document.inputs().forEach(input -> read(input, given.get(input.name())));
        return new Nest(
                List.copyOf(values),
                List.copyOf(late),
                document.outputs().stream()
                        .map(output -> new PlannedOutput(output.name(), output.value(), output.kind(), output.quick()))
                        .toList());
    }

    private Map<String, JsonNode> given(JsonNode pairs) {
        var given = new LinkedHashMap<String, JsonNode>();
        pairs.forEach(item -> item.properties().forEach(entry -> {
            if (entry.getKey().equals(Unfolding.KEY)) {
                Unfolding.of(grain, JsonTexts.text(filler.fill(entry.getValue())))
                        .properties()
                        .forEach(member -> given.put(member.getKey(), member.getValue()));
            } else if (!isUnset(entry.getValue())) {
                given.put(entry.getKey(), entry.getValue());
            }
        }));
        return given;
    }

    private boolean isUnset(JsonNode value) {
        return value.isNull() || (value.isString() && filler.isUnset(value.stringValue()));
    }

    private void read(Input input, @Nullable JsonNode given) {
        if (given != null && waits(given)) {
            late.add(new LateInput(input.name(), given.toString(), input.sensitive()));
            return;
        }
        String value = given == null ? "" : JsonTexts.text(filler.fill(given));
        if (value.isEmpty()) {
            value = Objects.requireNonNullElse(byDefault(input), "");
        }
        if (value.isEmpty() && input.defaultValue() == null) {
            throw problem("the nested blueprint needs a value for its input \"" + input.name() + "\".");
        }
        try {
            new InputRules(input, order).check(value);
        } catch (Problem wrong) {
            throw problem("the value for the nested blueprint's input " + wrong.text());
        }
        boolean sensitive = input.sensitive()
                || (given != null && JsonTexts.paths(given).stream().anyMatch(outside::isSensitive))
                || isSensitiveParameter(input);
        values.add(new Value(input.name(), value, sensitive));
    }

    private static boolean waits(JsonNode given) {
        return JsonTexts.paths(given).stream()
                .anyMatch(
                        path -> path.root().equals("grains") && !path.member(1).equals("is_active"));
    }

    private @Nullable String byDefault(Input input) {
        Parameter parameter = parameter(input);
        return input.defaultValue() == null
                        && parameter != null
                        && parameter.options().size() == 1
                ? parameter.options().getFirst()
                : input.defaultValue();
    }

    private boolean isSensitiveParameter(Input input) {
        Parameter parameter = parameter(input);
        return parameter != null && parameter.sensitive();
    }

    private @Nullable Parameter parameter(Input input) {
        String name = input.parameterName();
        return name == null ? null : order.parameters().get(name.toLowerCase(Locale.ROOT));
    }

    private Problem problem(String why) {
        return new Problem(ErrorCode.INVALID_BLUEPRINT, "In grain " + grain + ": " + why);
    }
}
