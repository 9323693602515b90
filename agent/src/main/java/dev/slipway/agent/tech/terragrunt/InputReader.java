package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.tech.terraform.hcl.Expression;
import dev.slipway.agent.tech.terraform.hcl.ObjectMembers;
import dev.slipway.wire.asset.AssetInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes inputs of what a unit hands to its module. What an included file hands over counts too, until the unit says otherwise. A value
 * that needs evaluation is given as its author wrote it.
 */
final class InputReader {
    private static final int LONGEST_DEFAULT = 16_000;

    private InputReader() {}

    static List<AssetInput> inputs(Unit unit) {
        Map<String, Expression> values = new LinkedHashMap<>();
        for (Configuration file : unit.files()) {
            file.attribute("inputs").map(ObjectMembers::of).ifPresent(values::putAll);
        }
        return values.entrySet().stream()
                .map(value -> input(value.getKey(), value.getValue()))
                .toList();
    }

    private static AssetInput input(String name, Expression value) {
        return new AssetInput(
                name,
                value.literal().map(InputReader::type).orElse("any"),
                text(value),
                null,
                false,
                false,
                true,
                List.of(),
                List.of());
    }

    private static String type(JsonNode literal) {
        return switch (literal.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "any";
        };
    }

    private static @Nullable String text(Expression value) {
        if (value.text().length() > LONGEST_DEFAULT) {
            return null;
        }
        JsonNode literal = value.literal().orElse(null);
        if (literal == null) {
            return value.text();
        }
        return literal.isNull() ? null : literal.isString() ? literal.stringValue() : literal.toString();
    }
}
