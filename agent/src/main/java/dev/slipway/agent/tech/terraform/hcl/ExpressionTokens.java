package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Takes the tokens of one expression: up to the end of its line, but over the lines between brackets. */
final class ExpressionTokens {
    private static final int DEEPEST = 100;
    private static final Set<String> FOR_WORDS = Set.of("for", "in", "if");

    private final Tokens tokens;
    private final BooleanSupplier beginsTopLevel;
    private final BiConsumer<Token, String> fault;
    private final Deque<Token> open = new ArrayDeque<>();
    private final List<Token> parts = new ArrayList<>();

    ExpressionTokens(Tokens tokens, BooleanSupplier beginsTopLevel, BiConsumer<Token, String> fault) {
        this.tokens = tokens;
        this.beginsTopLevel = beginsTopLevel;
        this.fault = fault;
    }

    List<Token> collect() {
        while (!ends(tokens.peek())) {
            Token token = tokens.next();
            if (!parts.isEmpty() && isValue(parts.getLast()) && isValue(token)) {
                fault.accept(token, "An operator or a comma is missing before " + token.shown());
            }
            parts.add(token);
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(token);
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                close(token);
            }
            if (open.size() > DEEPEST) {
                fault.accept(
                        token, "Brackets are nested more than " + DEEPEST + " deep; the rest of the file is not read");
                open.clear();
                tokens.toEnd();
            }
        }
        if (!open.isEmpty()) {
            tokens.endInside();
            fault.accept(open.element(), "This " + open.element().text() + " is not closed");
        }
        return parts;
    }

    /** Whether nothing of this kind can stand behind it; the words inside a {@code for} expression do. */
    private static boolean isValue(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER -> !FOR_WORDS.contains(token.text());
            case NUMBER, QUOTED, HEREDOC -> true;
            default -> false;
        };
    }

    private boolean ends(Token token) {
        if (token.is(Token.Kind.END)) {
            return true;
        }
        if (!open.isEmpty()) {
            return beginsTopLevel.getAsBoolean();
        }
        return token.is(Token.Kind.NEWLINE) || token.is("}") || beginsNextAttribute(token);
    }

    private boolean beginsNextAttribute(Token token) {
        boolean begins = !parts.isEmpty()
                && token.is(Token.Kind.IDENTIFIER)
                && tokens.peek(1).is("=");
        if (begins) {
            fault.accept(token, "The attribute " + token.text() + " must begin on a new line");
        }
        return begins;
    }

    private void close(Token token) {
        if (open.isEmpty()) {
            fault.accept(token, "This " + token.text() + " closes nothing");
            return;
        }
        Token opening = open.pop();
        if (!"()[]{}".contains(opening.text() + token.text())) {
            fault.accept(
                    token,
                    "This " + token.text() + " stands where the " + opening.text() + " before it must be closed");
        }
    }
}
