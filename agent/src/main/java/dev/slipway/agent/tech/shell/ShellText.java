package dev.slipway.agent.tech.shell;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script and how far it was read. Every step goes forward. */
final class ShellText {
    /** A here-document that begins after the line. */
    record HereDocument(String mark, boolean quoted, boolean indented) {}

    private static final int LONGEST_OPERAND = 4_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern HERE =
            Pattern.compile("<<(-?)[ \\t]*([\"'\\\\]?)([A-Za-z_.!-][A-Za-z0-9_.!-]*)[\"']?");
    private static final Pattern OPERATOR = Pattern.compile(":?[-=?+]|[%#/^,:@]");

    private final String text;
    private int at;
    private int counted;
    private int line;

    /** @param line the number of the first one */
    ShellText(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /** The number of the line it has come to. */
    int line() {
        while (counted < at) {
            line += text.charAt(counted++) == '\n' ? 1 : 0;
        }
        return line;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    boolean startsWith(String start) {
        return text.startsWith(start, at);
    }

    void skip(int characters) {
        at = Math.min(text.length(), at + characters);
    }

    String take(int characters) {
        int from = at;
        skip(characters);
        return text.substring(from, at);
    }

    /** Leaves the end of the line to be read. */
    void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /** A backslash and what it covers; nothing where it joins two lines. */
    String escaped(boolean quoted) {
        String pair = take(2);
        if (pair.equals("\\\n") || pair.length() < 2) {
            return "";
        }
        return quoted ? pair : pair.substring(1);
    }

    /** What stands in single quotes. */
    String singleQuoted() {
        int end = text.indexOf('\'', at + 1);
        String inside = end < 0 ? "" : text.substring(at + 1, end);
        at = end < 0 ? text.length() : end + 1;
        return inside;
    }

    /** A variable's name; empty where there is none, or where letters follow that only some shells take. */
    String name() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        boolean plain =
                name.lookingAt() && (name.end() == text.length() || !Character.isLetter(text.charAt(name.end())));
        if (!plain) {
            return "";
        }
        at = name.end();
        return name.group();
    }

    String operator() {
        Matcher operator = OPERATOR.matcher(text).region(at, text.length());
        if (!operator.lookingAt()) {
            return "";
        }
        at = operator.end();
        return operator.group();
    }

    /** What stands up to the closing brace, which is still to be read. */
    String operand() {
        int depth = 0;
        int last = Math.min(text.length(), at + LONGEST_OPERAND);
        for (int end = at; end < last; end++) {
            char each = text.charAt(end);
            if (each == '\\') {
                end++;
            } else if (each == '{') {
                depth++;
            } else if (each == '}' && depth-- == 0) {
                return text.substring(at, end);
            }
        }
        return "$";
    }

    /** Goes behind an arithmetic expression and gives the variables that are read in it with a dollar sign. */
    Set<String> skipArithmetic() {
        int end = text.indexOf("))", at);
        String inside = text.substring(at, end < 0 ? at : end);
        skip(end < 0 ? 2 : end + 2 - at);
        Set<String> names = new LinkedHashSet<>();
        Matcher name = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)").matcher(inside);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /** Reads past a {@code <}, and what follows it where that is the mark of a here-document. */
    Optional<HereDocument> hereDocument() {
        Matcher here = HERE.matcher(text).region(at, text.length());
        boolean isString = startsWith("<<<");
        if (isString || !here.lookingAt()) {
            skip(isString ? 3 : 1);
            return Optional.empty();
        }
        at = here.end();
        return Optional.of(new HereDocument(
                here.group(3), !here.group(2).isEmpty(), !here.group(1).isEmpty()));
    }

    /** The lines up to the mark. */
    String body(HereDocument document) {
        int from = at;
        while (!isAtEnd()) {
            int line = at;
            skipLine();
            String content = text.substring(line, at);
            skip(1);
            String bare = document.indented() ? content.replaceFirst("^\t+", "") : content;
            if (bare.equals(document.mark())) {
                return text.substring(from, line);
            }
        }
        return text.substring(from);
    }
}
