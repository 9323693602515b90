package dev.slipway.agent.tech.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Splits Python into tokens: https://docs.python.org/3/reference/lexical_analysis.html. Comments and indentation are left out. */
final class PythonTokens {
    enum Kind {
        NAME,
        NUMBER,
        /** The text is its value. */
        STRING,
        /** A string whose value is only known when it runs. */
        FORMATTED,
        SIGN
    }

    /**
     * A token.
     *
     * @param begins whether a statement that is not indented begins with it
     */
    record Token(Kind kind, String text, int line, boolean begins) {
        boolean is(String expected) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(expected);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;
    private int lineStart;
    private boolean joined;

    private PythonTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        var reader = new PythonTokens(text);
        while (reader.at < text.length()) {
            reader.step();
        }
        return reader.tokens;
    }

    private void step() {
        char next = text.charAt(at);
        if (next == '\n') {
            at++;
            line++;
            lineStart = at;
            joined = false;
        } else if (next == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (next == '\\' && text.startsWith("\\\n", at)) {
            at += 2;
            line++;
            lineStart = at;
            joined = true;
        } else if (Character.isWhitespace(next)) {
            at++;
        } else if (next == '"' || next == '\'') {
            string("", at, begins());
        } else if (Character.isLetter(next) || next == '_') {
            name();
        } else if (Character.isDigit(next)) {
            number();
        } else {
            sign(next);
        }
    }

    private boolean begins() {
        return depth == 0 && at == lineStart && !joined;
    }

    private void name() {
        int from = at;
        boolean begins = begins();
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(from, at);
        boolean quote = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        if (quote && name.toLowerCase(Locale.ROOT).matches("[rbuft]{1,2}")) {
            string(name.toLowerCase(Locale.ROOT), at, begins);
        } else {
            tokens.add(new Token(Kind.NAME, name, line, begins));
        }
    }

    private void number() {
        int from = at;
        boolean begins = begins();
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(from, at), line, begins));
    }

    private void sign(char next) {
        boolean begins = begins();
        if ("([{".indexOf(next) >= 0) {
            depth++;
        } else if (")]}".indexOf(next) >= 0) {
            depth = Math.max(0, depth - 1);
        }
        boolean doubled = text.startsWith("==", at) || text.startsWith("!=", at) || text.startsWith(":=", at);
        String sign = text.substring(at, at + (doubled ? 2 : 1));
        at += sign.length();
        tokens.add(new Token(Kind.SIGN, sign, line, begins));
    }

    private void string(String prefix, int quoteAt, boolean begins) {
        char quote = text.charAt(quoteAt);
        String triple = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(triple, quoteAt);
        int first = line;
        at = quoteAt + (isLong ? 3 : 1);
        var value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (isLong ? text.startsWith(triple, at) : next == quote || next == '\n') {
                at += isLong ? 3 : next == quote ? 1 : 0;
                break;
            }
            at += append(value, prefix.contains("r"));
        }
        boolean formatted = prefix.contains("f") || prefix.contains("t");
        tokens.add(new Token(formatted ? Kind.FORMATTED : Kind.STRING, value.toString(), first, begins));
    }

    /** One character of a string; gives how many were read for it. */
    private int append(StringBuilder value, boolean raw) {
        char next = text.charAt(at);
        if (next == '\n') {
            line++;
            lineStart = at + 1;
        }
        if (next != '\\' || at + 1 >= text.length()) {
            value.append(next);
            return 1;
        }
        char escaped = text.charAt(at + 1);
        if (escaped == '\n') {
            line++;
            lineStart = at + 2;
        }
        if (raw) {
            value.append(next).append(escaped);
        } else {
            value.append(unescaped(escaped));
        }
        return 2;
    }

    private static String unescaped(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '\n' -> "";
            case '\\', '"', '\'' -> String.valueOf(escaped);
            default -> "\\" + escaped;
        };
    }

    /** The value of a literal at a place, pieces of text put together; null where it is none, or the word for nothing. */
    static @Nullable String literal(List<Token> tokens, int from, int to) {
        if (from >= to) {
            return null;
        }
        var all = tokens.subList(from, to);
        if (all.stream().allMatch(token -> token.kind() == Kind.STRING)) {
            return String.join("", all.stream().map(Token::text).toList());
        }
        Token first = all.getFirst();
        if (all.size() == 2 && first.is("-") && all.get(1).kind() == Kind.NUMBER) {
            return "-" + all.get(1).text();
        }
        boolean word = first.is("True") || first.is("False");
        return all.size() == 1 && (first.kind() == Kind.NUMBER || word) ? first.text() : null;
    }
}
