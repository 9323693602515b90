package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Takes an object apart: {@code { name = expression … }}, also where it is one of several that {@code merge} puts together. */
public final class ObjectMembers {
    private final Expression whole;
    private final Tokens tokens;
    private final Map<String, Expression> members = new LinkedHashMap<>();
    private int counted;
    private Position reached;

    private ObjectMembers(Expression whole) {
        this.whole = whole;
        this.reached = whole.position();
        this.tokens = new Tokens(Tokens.closed(whole.tokens()));
    }

    /**
     * The members whose names are written out, in the order of the file, a later one in place of an earlier one of its name. None where
     * the expression is anything else; members of objects that it only names are not there. In the JSON syntax they
     * do not know their places.
     */
    public static Map<String, Expression> of(Expression expression) {
        var reader = new ObjectMembers(expression);
        if (expression.tokens().isEmpty() && expression.literal().orElse(null) instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> reader.members.put(
                            member.getKey(), Expression.ofJson(member.getValue(), expression.position())));
        } else {
            reader.read();
        }
        return reader.members;
    }

    private void read() {
        if (tokens.peek().is("{")) {
            tokens.next();
            object();
        } else if (tokens.peek().isWord("merge") && tokens.peek(1).is("(")) {
            tokens.next();
            tokens.next();
            arguments();
        }
    }

    private void arguments() {
        boolean more = true;
        while (more) {
            tokens.skipNewlines();
            if (tokens.peek().is("{")) {
                tokens.next();
                object();
                tokens.next();
            }
            value(true);
            more = tokens.next().is(",");
        }
    }

    /** Reads up to the closing brace, which it does not take. */
    private void object() {
        while (!tokens.peek().is("}") && !tokens.peek().is(Token.Kind.END)) {
            Token key = tokens.next();
            boolean named = tokens.peek().is("=") || tokens.peek().is(":");
            if (named) {
                tokens.next();
            }
            List<Token> value = key.is(Token.Kind.NEWLINE) || key.is(",") ? List.of() : value(false);
            String name = key.is(Token.Kind.IDENTIFIER)
                    ? key.text()
                    : key.is(Token.Kind.QUOTED) ? Texts.quoted(key.text()) : null;
            if (named && name != null && !value.isEmpty()) {
                members.remove(name);
                members.put(name, expression(value));
            }
        }
    }

    /** The tokens up to a comma, a closing bracket or, where lines count, the end of the line, none of which it takes. */
    private List<Token> value(boolean overLines) {
        List<Token> value = new ArrayList<>();
        int depth = 0;
        while (!tokens.peek().is(Token.Kind.END)) {
            Token token = tokens.peek();
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            boolean ends = closes || token.is(",") || (!overLines && token.is(Token.Kind.NEWLINE));
            if (depth == 0 && ends) {
                break;
            }
            depth += token.is("(") || token.is("[") || token.is("{") ? 1 : closes ? -1 : 0;
            value.add(tokens.next());
        }
        return value;
    }

    /** Where a part of the text begins; asked for in the order of the file, so that each character is looked at once. */
    private Position place(int from) {
        int line = reached.line();
        int column = reached.column();
        for (; counted < from; counted++) {
            char each = whole.text().charAt(counted);
            line += each == '\n' ? 1 : 0;
            column = each == '\n' ? 1 : Character.isLowSurrogate(each) ? column : column + 1;
        }
        reached = new Position(line, column);
        return reached;
    }

    private Expression expression(List<Token> value) {
        int offset = whole.tokens().getFirst().start();
        String text = whole.text()
                .substring(value.getFirst().start() - offset, value.getLast().end() - offset);
        return new Expression(text, place(value.getFirst().start() - offset), Literals.read(value), value);
    }
}
