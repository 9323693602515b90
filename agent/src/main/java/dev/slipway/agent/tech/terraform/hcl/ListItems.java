package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** Takes a list apart: {@code [expression, …]}. */
public final class ListItems {
    private ListItems() {}

    /** The texts of its quoted items, quotes included; none where the expression is no list. */
    public static List<String> of(Expression expression) {
        List<String> items = new ArrayList<>();
        if (expression.tokens().isEmpty() && expression.literal().orElse(null) instanceof ArrayNode list) {
            list.forEach(item -> items.add(item.toString()));
        }
        int depth = 0;
        for (Token token : expression.tokens()) {
            depth += token.is("[") || token.is("(") || token.is("{") ? 1 : 0;
            depth -= token.is("]") || token.is(")") || token.is("}") ? 1 : 0;
            if (depth == 1 && token.is(Token.Kind.QUOTED)) {
                items.add(token.text());
            }
        }
        return items;
    }
}
