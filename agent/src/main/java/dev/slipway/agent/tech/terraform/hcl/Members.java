package dev.slipway.agent.tech.terraform.hcl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the plain texts among the members of an object, whatever its other members are. */
public final class Members {
    private Members() {}

    /** The members whose values are texts without interpolation, by name. */
    public static Map<String, String> of(Expression expression) {
        Map<String, String> members = new LinkedHashMap<>();
        JsonNode literal = expression.literal().orElse(null);
        if (literal instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isString()) {
                    members.put(member.getKey(), member.getValue().stringValue());
                }
            });
        } else {
            fromTokens(expression.tokens(), members);
        }
        return members;
    }

    private static void fromTokens(List<Token> tokens, Map<String, String> members) {
        int depth = 0;
        for (int at = 0; at + 2 < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += token.is("{") || token.is("[") || token.is("(") ? 1 : 0;
            depth -= token.is("}") || token.is("]") || token.is(")") ? 1 : 0;
            boolean named = depth == 1
                    && token.is(Token.Kind.IDENTIFIER)
                    && tokens.get(at + 1).is("=");
            String text = named && tokens.get(at + 2).is(Token.Kind.QUOTED)
                    ? Texts.quoted(tokens.get(at + 2).text())
                    : null;
            if (text != null) {
                members.put(token.text(), text);
            }
        }
    }
}
