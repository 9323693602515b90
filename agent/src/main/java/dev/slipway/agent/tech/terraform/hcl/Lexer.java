package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;

/** Cuts a file into tokens; comments and spaces are left out. */
final class Lexer {
    private static final List<String> LONG_PUNCTUATION = List.of("...", "==", "!=", "<=", ">=", "&&", "||", "=>", "::");
    private static final String PUNCTUATION = "{}[]()=.,:?*+-/%!<>";

    private final Source source;
    private final Faults faults;
    private final TemplateScanner templates;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(Source source, Faults faults) {
        this.source = source;
        this.faults = faults;
        this.templates = new TemplateScanner(source);
    }

    /** All tokens of a file, {@code END} as the last. */
    static List<Token> tokens(Source source, Faults faults) {
        Lexer lexer = new Lexer(source, faults);
        int at = 0;
        while (at < source.length()) {
            at = lexer.next(at);
        }
        lexer.add(Token.Kind.END, source.length(), source.length());
        return lexer.tokens;
    }

    private int next(int at) {
        char character = source.at(at);
        if (character == '\n') {
            return add(Token.Kind.NEWLINE, at, at + 1);
        }
        if (character == ' ' || character == '\t' || character == '\r') {
            return at + 1;
        }
        if (character == '"') {
            return quoted(at);
        }
        if (Characters.startsWord(character)) {
            return add(Token.Kind.IDENTIFIER, at, Characters.endOfWord(source, at));
        }
        if (Characters.isDigit(character)) {
            return add(Token.Kind.NUMBER, at, endOfNumber(at));
        }
        if (TemplateScanner.beginsHeredoc(source, at)) {
            return heredoc(at);
        }
        return character == '#' || character == '/' ? commentOrSlash(at) : punctuation(at);
    }

    private int quoted(int at) {
        int end = templates.endOfQuoted(at);
        if (end < 0) {
            faults.add(source.position(at), "This quoted text is not closed before the end of its line");
            end = source.endOfLine(at);
        }
        return add(Token.Kind.QUOTED, at, Math.min(end, source.length()));
    }

    private int heredoc(int at) {
        int end = templates.endOfHeredoc(at);
        if (end < 0) {
            end = plainEndOfHeredoc(at);
        }
        return add(Token.Kind.HEREDOC, at, end);
    }

    /** Where a heredoc with broken interpolations ends: at the first line that is its marker, or with the file. */
    private int plainEndOfHeredoc(int at) {
        int firstEnd = source.endOfLine(at);
        String marker =
                source.text().substring(at, firstEnd).replaceFirst("^<<-?", "").strip();
        for (int start = firstEnd + 1; start <= source.length(); start = source.endOfLine(start) + 1) {
            if (source.text().substring(start, source.endOfLine(start)).strip().equals(marker)) {
                faults.add(source.position(at), "An interpolation in this heredoc is not closed");
                return source.endOfLine(start);
            }
        }
        faults.add(source.position(at), "This heredoc is not closed: a line with only " + marker + " is missing");
        return source.length();
    }

    private int commentOrSlash(int at) {
        if (source.at(at) == '#' || source.startsWith("//", at)) {
            return source.endOfLine(at);
        }
        if (!source.startsWith("/*", at)) {
            return punctuation(at);
        }
        int end = source.text().indexOf("*/", at + 2);
        if (end < 0) {
            faults.add(source.position(at), "This comment is not closed: */ is missing");
            return source.length();
        }
        return end + 2;
    }

    private int punctuation(int at) {
        for (String mark : LONG_PUNCTUATION) {
            if (source.startsWith(mark, at)) {
                return add(Token.Kind.PUNCTUATION, at, at + mark.length());
            }
        }
        char character = source.at(at);
        if (PUNCTUATION.indexOf(character) < 0) {
            String shown = Character.isISOControl(character) || Character.isSurrogate(character)
                    ? "U+%04X".formatted((int) character)
                    : String.valueOf(character);
            faults.add(source.position(at), "The character " + shown + " has no meaning here");
            return at + 1;
        }
        return add(Token.Kind.PUNCTUATION, at, at + 1);
    }

    /** Digits, maybe a fraction, maybe an exponent. */
    private int endOfNumber(int start) {
        int at = digits(start);
        if (source.at(at) == '.' && Characters.isDigit(source.at(at + 1))) {
            at = digits(at + 1);
        }
        if (source.at(at) == 'e' || source.at(at) == 'E') {
            int exponent = source.at(at + 1) == '+' || source.at(at + 1) == '-' ? at + 2 : at + 1;
            return Characters.isDigit(source.at(exponent)) ? digits(exponent) : at;
        }
        return at;
    }

    private int digits(int start) {
        int at = start;
        while (Characters.isDigit(source.at(at))) {
            at++;
        }
        return at;
    }

    private int add(Token.Kind kind, int start, int end) {
        tokens.add(new Token(kind, source.text().substring(start, end), start));
        return end;
    }
}
