package dev.slipway.agent.tech.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a shell script once from left to right and notes which variables it sets and which it reads, with the POSIX rules of quoting,
 * expansion and here-documents (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html). It knows no commands but
 * those that set variables. Where a text breaks the rules it notes what it can and ends.
 */
final class ShellReader {
    /**
     * A variable that is read.
     *
     * @param operator what follows the name in braces, such as {@code :-}; empty where nothing does
     * @param operand what follows the operator, as written
     * @param set whether something before sets it
     * @param line counted from 1
     */
    record Read(String name, String operator, String operand, boolean set, boolean inFunction, int line) {}

    private static final int DEEPEST = 200;

    private final ShellText text;
    private final ShellWords words = new ShellWords();
    private final List<Read> reads = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private final Deque<ShellText.HereDocument> hereDocuments = new ArrayDeque<>();

    private ShellReader(ShellText text) {
        this.text = text;
    }

    static ShellReader read(String script) {
        var reader = new ShellReader(new ShellText(script, 1));
        while (!reader.text.isAtEnd() && reader.open.size() < DEEPEST) {
            reader.step();
        }
        reader.words.endCommand();
        return reader;
    }

    List<Read> reads() {
        return reads;
    }

    /** Names of variables that are set from something else than their own value. */
    Set<String> assigned() {
        return words.assigned();
    }

    /** What is sourced, as written. */
    Set<String> sources() {
        return new LinkedHashSet<>(words.sources());
    }

    /** Options that are taken by {@code getopts}. */
    Set<String> getopts() {
        return new LinkedHashSet<>(words.getopts());
    }

    private boolean quoted() {
        return !open.isEmpty() && open.peek() == '"';
    }

    private boolean inBraces() {
        return !open.isEmpty() && open.peek() == '}';
    }

    private void step() {
        char next = text.peek();
        if (next == '\\') {
            words.add(text.escaped(quoted()));
        } else if (next == '$') {
            expansion();
        } else if (next == '"') {
            text.skip(1);
            words.begin();
            if (quoted()) {
                open.pop();
            } else {
                open.push('"');
            }
        } else if (quoted()) {
            words.add(text.take(1));
        } else if (inBraces()) {
            inExpansion(next);
        } else {
            command(next);
        }
    }

    private void inExpansion(char next) {
        if (next == '\'' && !open.contains('"')) {
            words.add(text.singleQuoted());
        } else {
            if (next == '}') {
                open.pop();
            }
            words.add(text.take(1));
        }
    }

    private void command(char next) {
        switch (next) {
            case '\'' -> words.add(text.singleQuoted());
            case '#' -> {
                if (words.betweenWords()) {
                    text.skipLine();
                } else {
                    words.add(text.take(1));
                }
            }
            case '\n' -> {
                text.skip(1);
                words.endCommand();
                while (!hereDocuments.isEmpty()) {
                    hereDocument(hereDocuments.poll());
                }
            }
            case ' ', '\t' -> {
                text.skip(1);
                words.endWord();
            }
            case ';', '&', '|', '`' -> {
                text.skip(1);
                words.endCommand();
            }
            case '(' -> openParenthesis();
            case ')' -> closeParenthesis();
            case '<' -> {
                words.endWord();
                text.hereDocument().ifPresent(hereDocuments::add);
            }
            default -> words.add(text.take(1));
        }
    }

    private void openParenthesis() {
        text.skip(1);
        if (text.startsWith(")") && words.isFunctionName()) {
            text.skip(1);
            words.beginFunction();
            return;
        }
        if (words.beginsArray()) {
            open.push('a');
        } else {
            words.endCommand();
            open.push(')');
        }
    }

    private void closeParenthesis() {
        text.skip(1);
        boolean array = !open.isEmpty() && open.peek() == 'a';
        if (array || (!open.isEmpty() && open.peek() == ')')) {
            open.pop();
        }
        if (array) {
            words.endWord();
        } else {
            words.endCommand();
        }
        words.leave(open.size());
    }

    private void expansion() {
        text.skip(1);
        if (text.startsWith("'") && !quoted()) {
            words.add(text.singleQuoted());
        } else if (text.startsWith("((")) {
            words.add("$");
            int line = text.line();
            text.skipArithmetic().forEach(name -> note(name, "", "", line));
        } else if (text.startsWith("(")) {
            text.skip(1);
            open.push(')');
            words.enter(open.size() - 1);
        } else if (text.startsWith("{")) {
            text.skip(1);
            braces();
        } else {
            String name = text.name();
            words.add("$" + name);
            if (!name.isEmpty()) {
                note(name, "", "", text.line());
            }
        }
    }

    private void braces() {
        words.add("${");
        open.push('}');
        if (text.startsWith("#") || text.startsWith("!")) {
            text.skip(1);
        }
        String name = text.name();
        if (name.isEmpty() || text.startsWith("[")) {
            return;
        }
        String operator = text.operator();
        note(name, operator, operator.isEmpty() ? "" : text.operand(), text.line());
        if (operator.endsWith("=")) {
            words.assign(name);
        }
    }

    private void note(String name, String operator, String operand, int line) {
        reads.add(new Read(name, operator, operand, words.isSet(name), words.inFunction(), line));
        words.reads(name);
    }

    /** The text between, in which variables are filled in unless the mark was quoted. */
    private void hereDocument(ShellText.HereDocument document) {
        int first = text.line();
        String body = text.body(document);
        if (document.quoted()) {
            return;
        }
        var inside = new ShellReader(new ShellText(body, first));
        inside.open.push('"');
        var names = new HashSet<String>();
        while (!inside.text.isAtEnd() && inside.open.size() < DEEPEST) {
            if (inside.quoted() && inside.text.startsWith("\"")) {
                inside.text.skip(1);
            } else {
                inside.step();
            }
        }
        for (Read read : inside.reads) {
            if (!inside.words.assigned().contains(read.name()) && names.size() < 1_000) {
                names.add(read.name());
                note(read.name(), read.operator(), read.operand(), read.line());
            }
        }
    }
}
