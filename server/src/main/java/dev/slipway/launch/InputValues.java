package dev.slipway.launch;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.launch.LaunchPlan.Value;
import dev.slipway.parameter.Parameter;
import dev.slipway.wire.asset.AssetInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what was given, what is the default and what must hold. */
final class InputValues {
    private final Blueprint blueprint;
    private final LaunchOrder order;
    private final Faults faults;
    private final Visibility visibility;

    /** @param faults where what is wrong with an input is taken down; it has no value then */
    InputValues(Blueprint blueprint, LaunchOrder order, Faults faults) {
        this.blueprint = blueprint;
        this.order = order;
        this.faults = faults;
        this.visibility = Visibility.of(blueprint.document(), order.inputs());
    }

    /** The values, and the names of the inputs that have none. */
    record Read(List<Value> values, List<String> unset) {}

    Read read() {
        noUnknown();
        var values = new ArrayList<Value>();
        var unset = new ArrayList<String>();
        for (Input input : blueprint.document().inputs()) {
            AssetInput asset = blueprint.assetInputs().get(input.name());
            String value = visibility.shows(input.name())
                    ? faults.attempt(() -> value(input, asset), null)
                    : hidden(input, asset);
            if (value == null) {
                unset.add(input.name());
            } else {
                values.add(new Value(input.name(), value, isSensitive(input, asset)));
            }
        }
        return new Read(List.copyOf(values), List.copyOf(unset));
    }

    private void noUnknown() {
        List<String> names =
                blueprint.document().inputs().stream().map(Input::name).toList();
        for (String given : order.inputs().keySet()) {
            if (!names.contains(given)) {
                faults.add(new Problem(
                                ErrorCode.INVALID_INPUT,
                                "Blueprint " + blueprint.name() + " has no input \"" + given + "\"; it has "
                                        + (names.isEmpty() ? "none" : String.join(", ", names)) + ".")
                        .inField("inputs." + given));
            }
        }
    }

    /** Nobody was asked for it, so what is given for it does not count. */
    private static @Nullable String hidden(Input input, @Nullable AssetInput asset) {
        boolean empty = input.defaultValue() == null || input.defaultValue().isEmpty();
        return empty && (input.defaultValue() == null || asset != null) ? null : input.defaultValue();
    }

    /** The value that holds; null where an input that may be left out was left out. */
    private @Nullable String value(Input input, @Nullable AssetInput asset) {
        boolean mayBeLeftOut = asset != null && !asset.required();
        String value = Objects.requireNonNullElse(chosen(input, asset), "");
        if (value.isEmpty() && mayBeLeftOut) {
            return null;
        }
        if (value.isEmpty() && input.defaultValue() == null) {
            throw InputRules.refused(input, "needs a value.");
        }
        new InputRules(input, order).check(value);
        if (asset != null) {
            TerraformType.check(asset.type(), value, asset.nullable()).ifPresent(expected -> {
                throw InputRules.refused(input, "must be " + expected + ".");
            });
        }
        return value;
    }

    private @Nullable String chosen(Input input, @Nullable AssetInput asset) {
        String given = order.inputs().get(input.name());
        boolean emptyIsNothing = input.defaultValue() == null
                || !input.type().equals("string")
                || !input.allowedValues().isEmpty()
                || (asset != null && !asset.type().equals("string"));
        if (given != null && !(given.isEmpty() && emptyIsNothing)) {
            return given;
        }
        return input.defaultValue() == null && input.type().equals("parameter")
                ? parameter(input)
                : input.defaultValue();
    }

    /** A parameter with a single value needs no choice. */
    private @Nullable String parameter(Input input) {
        Parameter parameter = parameterOf(input);
        List<String> options = parameter == null ? List.of() : parameter.options();
        return options.size() == 1 ? options.getFirst() : null;
    }

    private @Nullable Parameter parameterOf(Input input) {
        String name = input.parameterName();
        return name == null ? null : order.parameters().get(name.toLowerCase(Locale.ROOT));
    }

    private boolean isSensitive(Input input, @Nullable AssetInput asset) {
        Parameter parameter = parameterOf(input);
        return input.sensitive()
                || (asset != null && asset.sensitive())
                || (parameter != null && parameter.sensitive());
    }
}
