package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import dev.slipway.agent.tech.terraform.hcl.Membership;
import dev.slipway.agent.tech.terraform.hcl.TypeExpression;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Makes inputs of a module's variables: https://developer.hashicorp.com/terraform/language/values/variables. */
record VariableReader(TerraformModule module) {
    private static final int LONGEST_DEFAULT = 16_000;

    List<AssetInput> inputs() {
        return Declaration.all(module, "variable").stream().map(this::input).toList();
    }

    private AssetInput input(Declaration variable) {
        Optional<Expression> given = variable.attribute("default");
        List<AssetInput.Rule> rules = variable.inner("validation").stream()
                .map(block -> new AssetInput.Rule(
                        block.body()
                                .attribute("condition")
                                .map(Expression::text)
                                .orElse(""),
                        block.body()
                                .attribute("error_message")
                                .map(VariableReader::message)
                                .orElse("")))
                .toList();
        return new AssetInput(
                variable.name(),
                type(variable),
                given.map(expression -> defaultValue(variable, expression)).orElse(null),
                variable.description(),
                variable.isTrue("sensitive") || variable.isTrue("ephemeral"),
                given.isEmpty(),
                variable.attribute("nullable").map(Expression::isTrue).orElse(true),
                allowed(variable.name(), rules),
                rules,
                Guesses.none(variable.file(), variable.position().line()));
    }

    private String type(Declaration variable) {
        Optional<Expression> given = variable.attribute("type");
        if (given.isEmpty()) {
            return "any";
        }
        Optional<TypeExpression> type = TypeExpression.parse(given.get().text());
        if (type.isEmpty()) {
            module.error(
                    "variable-type",
                    "The type of variable " + variable.name() + " is not one that Terraform knows",
                    variable.file(),
                    given.get().position());
        }
        return type.map(TypeExpression::toString).orElse("any");
    }

    private @Nullable String defaultValue(Declaration variable, Expression given) {
        if (given.text().length() > LONGEST_DEFAULT) {
            return unshown(variable, given, "default-too-long", "is longer than " + LONGEST_DEFAULT + " characters");
        }
        Optional<JsonNode> literal = given.literal();
        if (literal.isEmpty()) {
            return unshown(variable, given, "default-not-literal", "is not a plain value");
        }
        return switch (literal.get()) {
            case StringNode text -> text.stringValue();
            case JsonNode none when none.isNull() -> null;
            case JsonNode value -> value.toString();
        };
    }

    private @Nullable String unshown(Declaration variable, Expression given, String code, String reason) {
        module.warning(
                code,
                "The default of variable " + variable.name() + " " + reason + ", so it is not shown",
                variable.file(),
                given.position());
        return null;
    }

    /** The values of the first rule that is nothing but a list of what is allowed. */
    private static List<String> allowed(String variable, List<AssetInput.Rule> rules) {
        return rules.stream()
                .map(rule -> Membership.of(rule.condition(), variable))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String message(Expression expression) {
        return expression.string().map(String::strip).orElse(expression.text());
    }
}
