package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.tech.terraform.hcl.Block;
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
        Map<String, AssetInput> inputs = new LinkedHashMap<>();
        for (Configuration file : unit.files()) {
            List<Block> bodies = file.blocks("inputs", 0);
            file.attribute("inputs")
                    .ifPresent(whole -> ObjectMembers.of(whole).forEach((name, value) -> {
                        Expression placed = file.path().endsWith(".json") ? inJson(bodies, name, whole) : value;
                        inputs.put(
                                name,
                                input(
                                        name,
                                        value,
                                        file.path(),
                                        placed.position().line()));
                    }));
        }
        return List.copyOf(inputs.values());
    }

    /** Members of the JSON syntax do not know where they stand, but its bodies do. */
    private static Expression inJson(List<Block> bodies, String name, Expression whole) {
        return bodies.stream()
                .flatMap(block -> block.body().attribute(name).stream())
                .findFirst()
                .orElse(whole);
    }

    private static AssetInput input(String name, Expression value, String path, int line) {
        String type = value.literal().map(InputReader::type).orElse("any");
        return new AssetInput(
                name,
                type,
                text(value),
                null,
                false,
                false,
                true,
                List.of(),
                List.of(),
                new Guesses().type(!type.equals("any")).at(path, line));
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
