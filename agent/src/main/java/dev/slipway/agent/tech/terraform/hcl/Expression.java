package dev.slipway.agent.tech.terraform.hcl;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What stands behind an attribute's equals sign: as text, and as a value where it needs no evaluation. */
public final class Expression {
    private final String text;
    private final Position position;
    private final @Nullable JsonNode literal;
    private final List<Token> tokens;

    Expression(String text, Position position, @Nullable JsonNode literal, List<Token> tokens) {
        this.text = text;
        this.position = position;
        this.literal = literal;
        this.tokens = tokens;
    }

    /** An expression of the JSON syntax, where a text that is not a plain value is an expression of the native syntax. */
    static Expression ofJson(JsonNode value, Position position) {
        if (!(value instanceof StringNode text)) {
            return new Expression(value.toString(), position, value, List.of());
        }
        String raw = text.stringValue();
        boolean whole = isOneInterpolation(raw);
        String inner = whole ? raw.substring(2, raw.length() - 1) : raw;
        boolean template = raw.replace("$${", "").replace("%%{", "").matches("(?s).*[$%]\\{.*");
        List<Token> tokens = Lexer.tokens(new Source(inner), new Faults());
        JsonNode plain =
                template ? null : StringNode.valueOf(raw.replace("$${", "${").replace("%%{", "%{"));
        return new Expression(inner, position, plain, tokens);
    }

    /** Whether the brace that the text begins with is closed by the one at its end, and not before. */
    private static boolean isOneInterpolation(String raw) {
        if (!raw.startsWith("${") || !raw.endsWith("}")) {
            return false;
        }
        int open = 0;
        for (Token token : Lexer.tokens(new Source(raw.substring(2, raw.length() - 1)), new Faults())) {
            open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return true;
    }

    /** As it stands in the file, in the native syntax. */
    public String text() {
        return text;
    }

    /** Where it begins. */
    public Position position() {
        return position;
    }

    /** Its value, when it is made of literals alone. */
    public Optional<JsonNode> literal() {
        return Optional.ofNullable(literal);
    }

    /** Its value, when it is a text without interpolation. */
    public Optional<String> string() {
        return literal instanceof StringNode string ? Optional.of(string.stringValue()) : Optional.empty();
    }

    /** Whether it is the word {@code true}, in either syntax. */
    public boolean isTrue() {
        return literal != null && literal.asBoolean(false);
    }

    /** What it is made of in the native syntax; empty for values of the JSON syntax. */
    List<Token> tokens() {
        return tokens;
    }
}
