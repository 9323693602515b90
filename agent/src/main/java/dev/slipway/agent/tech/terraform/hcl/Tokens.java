package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;

/** A walk over tokens that stays at the last one. */
final class Tokens {
    private final List<Token> all;
    private int at;
    private boolean endedInside;

    Tokens(List<Token> all) {
        this.all = all;
    }

    /** Tokens of a part of a file, closed with an end of their own. */
    static List<Token> closed(List<Token> parts) {
        List<Token> closed = new ArrayList<>(parts);
        closed.add(new Token(
                Token.Kind.END, "", parts.isEmpty() ? 0 : parts.getLast().end()));
        return closed;
    }

    Token peek() {
        return all.get(at);
    }

    Token peek(int ahead) {
        return all.get(Math.min(at + ahead, all.size() - 1));
    }

    /** The token before the next one; the next one itself at the beginning. */
    Token previous() {
        return all.get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = all.get(at);
        at = Math.min(at + 1, all.size() - 1);
        return token;
    }

    void skipNewlines() {
        while (peek().is(Token.Kind.NEWLINE)) {
            next();
        }
    }

    void toEnd() {
        at = all.size() - 1;
    }

    /** Remembers that brackets were open at the end. */
    void endInside() {
        endedInside = true;
    }

    boolean endedInside() {
        return endedInside;
    }
}
