package dev.slipway.agent.tech.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the characters of commands together to words, and knows which of them set variables. */
final class ShellWords {
    private static final int LONGEST_WORD = 10_000;
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(\\[[^\\]]*\\])?\\+?=");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> BEFORE_COMMANDS = Set.of(
            "if", "then", "else", "elif", "while", "until", "do", "!", "time", "{", "}", "fi", "done", "esac", "in",
            "command", "builtin", "sudo");
    private static final Set<String> DECLARING = Set.of("export", "local", "declare", "readonly", "typeset", "unset");
    private static final Set<String> FILLING = Set.of("read", "mapfile", "readarray", "for", "select", "let");

    /** A command being read, of which there are several where one stands inside another. */
    private static final class Command {
        final StringBuilder word = new StringBuilder();
        boolean begun;

        @Nullable
        String verb;

        int words;

        @Nullable
        String pending;

        boolean pendingWasSet;
        int level;
    }

    private final Deque<Command> outer = new ArrayDeque<>();
    private Command command = new Command();
    private final Set<String> set = new HashSet<>();
    private final Map<String, Integer> assignments = new HashMap<>();
    private final Deque<Boolean> braces = new ArrayDeque<>();
    private boolean functionAhead;
    private final List<String> sources = new ArrayList<>();
    private final List<String> getopts = new ArrayList<>();

    Set<String> assigned() {
        var names = new HashSet<String>();
        assignments.forEach((name, times) -> {
            if (times > 0) {
                names.add(name);
            }
        });
        return names;
    }

    List<String> sources() {
        return sources;
    }

    List<String> getopts() {
        return getopts;
    }

    boolean inFunction() {
        return braces.contains(true);
    }

    boolean betweenWords() {
        return !command.begun;
    }

    /** Whether a variable has been set; the one that is being set has not. */
    boolean isSet(String name) {
        for (Command each : all()) {
            if (name.equals(each.pending)) {
                return each.pendingWasSet;
            }
        }
        return set.contains(name);
    }

    /** A variable that is set from its own value is not set for that. */
    void reads(String name) {
        for (Command each : all()) {
            if (name.equals(each.pending)) {
                assignments.merge(name, -1, Integer::sum);
                each.pending = name + " again";
                return;
            }
        }
    }

    private List<Command> all() {
        var all = new ArrayList<Command>();
        all.add(command);
        outer.stream().limit(20).forEach(all::add);
        return all;
    }

    void assign(String name) {
        set.add(name);
        assignments.merge(name, 1, Integer::sum);
    }

    /** A word has begun, though it may be empty. */
    void begin() {
        command.begun = true;
    }

    void add(String characters) {
        command.begun = true;
        if (command.word.length() < LONGEST_WORD) {
            command.word.append(characters);
        }
        if (characters.equals("=") && command.pending == null && mayAssign()) {
            Matcher assignment = ASSIGNMENT.matcher(command.word);
            if (assignment.matches()) {
                command.pending = assignment.group(1);
                command.pendingWasSet = set.contains(assignment.group(1));
                assign(assignment.group(1));
            }
        }
    }

    private boolean mayAssign() {
        return command.verb == null || DECLARING.contains(command.verb) || command.verb.equals("let");
    }

    /** Whether what stands before a pair of parentheses is one word alone, with a space behind it or not. */
    boolean isFunctionName() {
        boolean verbAlone = command.verb != null && command.words == 0 && !command.begun;
        return verbAlone || (command.verb == null && command.word.length() > 0 && command.pending == null);
    }

    boolean beginsArray() {
        return command.pending != null && command.word.toString().endsWith("=");
    }

    void beginFunction() {
        functionAhead = true;
        clearWord();
        command.verb = null;
    }

    /** A command inside a word of another one. */
    void enter(int level) {
        command.begun = true;
        command.word.append("$()");
        outer.push(command);
        command = new Command();
        command.level = level;
    }

    /** Goes back to the outer command where the inner one has ended. */
    void leave(int level) {
        if (!outer.isEmpty() && command.level == level) {
            command = outer.pop();
        }
    }

    void endCommand() {
        endWord();
        command.verb = null;
        command.words = 0;
    }

    void endWord() {
        if (!command.begun) {
            return;
        }
        String word = command.word.toString();
        boolean assignment = command.pending != null;
        clearWord();
        if (assignment) {
            return;
        }
        if (command.verb == null) {
            verb(word);
        } else {
            command.words++;
            argument(command.verb, word);
        }
    }

    private void clearWord() {
        command.word.setLength(0);
        command.begun = false;
        command.pending = null;
    }

    private void verb(String word) {
        if (word.equals("{")) {
            braces.push(functionAhead);
            functionAhead = false;
        } else if (word.equals("}") && !braces.isEmpty()) {
            braces.pop();
        }
        if (word.equals("function")) {
            functionAhead = true;
            command.verb = word;
        } else if (!BEFORE_COMMANDS.contains(word)) {
            command.verb = word;
        }
    }

    private void argument(String verb, String word) {
        boolean name = NAME.matcher(word).matches();
        if (verb.equals("function") && word.equals("{")) {
            verb(word);
            command.verb = null;
        } else if ((verb.equals("source") || verb.equals(".")) && command.words == 1) {
            sources.add(word);
        } else if (verb.equals("getopts")) {
            if (command.words == 1) {
                getopts.add(word);
            } else if (name) {
                assign(word);
            }
        } else if (name && FILLING.contains(verb) && (command.words == 1 || !verb.equals("for"))) {
            assign(word);
        } else if (name && DECLARING.contains(verb) && !verb.equals("export") && !verb.equals("readonly")) {
            assign(word);
        } else if (name && verb.equals("printf") && command.words == 2) {
            assign(word);
        }
    }
}
