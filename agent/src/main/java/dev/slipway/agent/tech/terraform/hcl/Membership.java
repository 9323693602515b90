package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Recognises conditions that say: this variable is one of these values. */
public final class Membership {
    private Membership() {}

    /**
     * The values that {@code contains([…], var.name)} allows, texts as they are, others as JSON.
     *
     * @return empty when the condition is anything else, or the list holds more than literals
     */
    public static List<String> of(String condition, String variable) {
        List<Token> tokens = ConfigFile.tokens(condition).stream()
                .filter(token -> !token.is(Token.Kind.NEWLINE) && !token.is(Token.Kind.END))
                .toList();
        int open = 2;
        int close = closing(tokens, open);
        if (close < 0 || !tokens.get(0).isWord("contains") || !tokens.get(1).is("(")) {
            return List.of();
        }
        List<String> rest = tokens.subList(close + 1, tokens.size()).stream()
                .map(Token::text)
                .toList();
        boolean plain = rest.equals(List.of(",", "var", ".", variable, ")"))
                || rest.equals(List.of(",", "var", ".", variable, ",", ")"));
        return plain ? values(Literals.read(tokens.subList(open, close + 1))) : List.of();
    }

    /** Where the list that opens at a token closes; -1 when there is none. */
    private static int closing(List<Token> tokens, int open) {
        if (tokens.size() <= open || !tokens.get(open).is("[")) {
            return -1;
        }
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += tokens.get(at).is("[") ? 1 : 0;
            depth -= tokens.get(at).is("]") ? 1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> values(@Nullable JsonNode literal) {
        List<String> values = new ArrayList<>();
        if (literal instanceof ArrayNode list) {
            list.forEach(value -> values.add(value.isString() ? value.stringValue() : value.toString()));
        }
        return values;
    }
}
