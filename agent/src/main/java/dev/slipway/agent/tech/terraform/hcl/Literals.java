package dev.slipway.agent.tech.terraform.hcl;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads the value of an expression that is made of literals alone: no names, no operators but a minus, no interpolation. */
final class Literals {
    private static final int LONGEST_NUMBER = 100;

    /** Thrown inside this class alone, to leave a nested reading that met something to evaluate. */
    private static final class NotLiteral extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotLiteral() {
            super(null, null, false, false);
        }
    }

    private final Tokens tokens;

    private Literals(Tokens tokens) {
        this.tokens = tokens;
    }

    static @Nullable JsonNode read(List<Token> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        Tokens tokens = new Tokens(Tokens.closed(parts));
        try {
            JsonNode value = new Literals(tokens).value();
            tokens.skipNewlines();
            return tokens.peek().is(Token.Kind.END) ? value : null;
        } catch (NotLiteral _) {
            return null;
        }
    }

    private JsonNode value() {
        tokens.skipNewlines();
        Token token = tokens.next();
        return switch (token.kind()) {
            case QUOTED -> text(Texts.quoted(token.text()));
            case HEREDOC -> text(Texts.heredoc(token.text()));
            case NUMBER -> number(token.text());
            case IDENTIFIER -> word(token.text());
            case PUNCTUATION -> bracketed(token.text());
            default -> throw new NotLiteral();
        };
    }

    private JsonNode bracketed(String mark) {
        return switch (mark) {
            case "-" -> number("-" + expect(Token.Kind.NUMBER).text());
            case "[" -> list();
            case "{" -> object();
            case "(" -> {
                JsonNode inner = value();
                tokens.skipNewlines();
                expect(")");
                yield inner;
            }
            default -> throw new NotLiteral();
        };
    }

    private ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (tokens.skipNewlines(); !tokens.peek().is("]"); tokens.skipNewlines()) {
            list.add(value());
            tokens.skipNewlines();
            if (!tokens.peek().is("]")) {
                expect(",");
            }
        }
        tokens.next();
        return list;
    }

    private ObjectNode object() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (tokens.skipNewlines(); !tokens.peek().is("}"); tokens.skipNewlines()) {
            String key = key();
            if (!tokens.peek().is("=") && !tokens.peek().is(":")) {
                throw new NotLiteral();
            }
            tokens.next();
            object.set(key, value());
            if (tokens.peek().is(",")) {
                tokens.next();
            } else if (!tokens.peek().is("}") && !tokens.peek().is(Token.Kind.NEWLINE)) {
                throw new NotLiteral();
            }
        }
        tokens.next();
        return object;
    }

    private String key() {
        Token key = tokens.next();
        return switch (key.kind()) {
            case IDENTIFIER -> key.text();
            case NUMBER -> plain(number(key.text()).decimalValue());
            case QUOTED -> text(Texts.quoted(key.text())).stringValue();
            default -> throw new NotLiteral();
        };
    }

    /** As HCL turns numbers into text: 1.50 is 1.5, 1e3 is 1000. */
    private static String plain(BigDecimal number) {
        if (Math.abs(number.scale()) > LONGEST_NUMBER) {
            throw new NotLiteral();
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static StringNode text(@Nullable String text) {
        if (text == null) {
            throw new NotLiteral();
        }
        return StringNode.valueOf(text);
    }

    private static JsonNode number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new NotLiteral();
        }
        try {
            return DecimalNode.valueOf(new BigDecimal(digits));
        } catch (NumberFormatException _) {
            throw new NotLiteral();
        }
    }

    private static JsonNode word(String word) {
        return switch (word) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "null" -> NullNode.getInstance();
            default -> throw new NotLiteral();
        };
    }

    private Token expect(Token.Kind kind) {
        Token token = tokens.next();
        if (!token.is(kind)) {
            throw new NotLiteral();
        }
        return token;
    }

    private void expect(String punctuation) {
        if (!tokens.next().is(punctuation)) {
            throw new NotLiteral();
        }
    }
}
