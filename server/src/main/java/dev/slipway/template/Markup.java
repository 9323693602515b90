package dev.slipway.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is inside the braces of one output or tag: finds paths and puts plain names in their place. */
final class Markup {
    /** Name of the variable that stands for the path with that position. */
    static final String VARIABLE = "slipway_path_";

    private static final Set<String> ROOTS =
            Set.of("inputs", "params", "grains", "env_references", "resources", "bindings");
    private static final Set<String> ATTRIBUTES = Template.ATTRIBUTES.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS = Set.of("true", "false", "nil", "null", "empty", "blank", "forloop");
    private static final int MOST_BRACKETS = 8;

    private final String text;
    private final List<TemplatePath> paths;
    private final int before;
    private final StringBuilder written = new StringBuilder();
    private final List<String> filters = new ArrayList<>();
    private boolean nameNext;
    private boolean piped;
    private boolean other;
    private int brackets;
    private int at;
    private String tagName = "";
    private String second = "";
    private String head = "";

    Markup(String text, List<TemplatePath> paths, boolean tag) {
        this.text = text;
        this.paths = paths;
        this.before = paths.size();
        this.nameNext = tag;
    }

    /** Whether there is one path and nothing else. */
    boolean isOnePath() {
        return !other && paths.size() == before + 1;
    }

    List<String> filters() {
        return filters;
    }

    String tagName() {
        return tagName;
    }

    /** The name that a tag is followed by; empty where there is none. */
    String second() {
        return second;
    }

    /** The name that is neither path nor key word and that all of an output is made of; empty where there is none. */
    String head() {
        return head;
    }

    String rewrite() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\'') {
                quoted(letter);
            } else if (letter == '.' && !text.startsWith("..", at) && startsPath(at + 1)) {
                path();
            } else if (Character.isDigit(letter)) {
                number();
            } else if (isNameStart(letter)) {
                name();
            } else {
                mark(letter);
            }
        }
        if (piped) {
            throw new TemplateFault("\"" + text.strip() + "\" names no filter behind the last \"|\".");
        }
        return written.toString();
    }

    private void mark(char letter) {
        if (letter == '|') {
            nameNext = true;
            piped = true;
        }
        if (letter == '[' && ++brackets > MOST_BRACKETS) {
            throw new TemplateFault("\"" + text.strip() + "\" has too many brackets.");
        }
        other |= !Character.isWhitespace(letter);
        written.append(letter);
        at++;
        if (letter == '.' && text.startsWith(".", at)) {
            written.append('.');
            at++;
        }
    }

    private void quoted(char quote) {
        int end = text.indexOf(quote, at + 1) + 1;
        written.append(text, at, end);
        other = true;
        at = end;
    }

    private void number() {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || isFraction(end))) {
            end++;
        }
        written.append(text, at, end);
        other = true;
        at = end;
    }

    private boolean isFraction(int position) {
        return text.charAt(position) == '.'
                && position + 1 < text.length()
                && Character.isDigit(text.charAt(position + 1));
    }

    /** A name without a dot before it: a tag, a filter, a key word, a local variable, or a path after all. */
    private void name() {
        int end = nameEnd(at);
        String name = text.substring(at, end);
        boolean argument = end < text.length() && text.charAt(end) == ':';
        if (nameNext || argument) {
            nameNext = false;
            tagName = tagName.isEmpty() ? name : tagName;
            if (piped) {
                filters.add(name);
                piped = false;
            }
        } else if (ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))
                || (ROOTS.contains(name) && text.startsWith(".", end))) {
            path();
            return;
        } else {
            second = second.isEmpty() ? name : second;
            head = !other && paths.size() == before && !WORDS.contains(name) ? name : head;
        }
        other = true;
        written.append(name);
        at = end;
    }

    private void path() {
        int start = at;
        String root = "";
        var members = new ArrayList<String>();
        int end = text.charAt(at) == '.' ? at : -1;
        if (end < 0) {
            end = nameEnd(at);
            root = text.substring(at, end);
        }
        while (end < text.length() && text.charAt(end) == '.' && startsPath(end + 1)) {
            int from = end + 1;
            boolean bracket = text.charAt(from) == '[';
            end = bracket ? bracketEnd(from) : nameEnd(from);
            String member = bracket ? text.substring(from + 2, end - 2) : text.substring(from, end);
            if (root.isEmpty()) {
                root = member;
            } else {
                members.add(member);
            }
        }
        // The engine would take a closing hyphen for a part of the name.
        written.append(VARIABLE).append(paths.size()).append(text.startsWith("-", end) ? " " : "");
        paths.add(new TemplatePath(root, List.copyOf(members), text.substring(start, end)));
        at = end;
        nameNext = false;
    }

    private boolean startsPath(int position) {
        if (position >= text.length()) {
            return false;
        }
        char letter = text.charAt(position);
        return isNameStart(letter) || Character.isDigit(letter) || (letter == '[' && bracketEnd(position) > 0);
    }

    /** Position behind {@code ["..."]}, or -1 where that is not written. */
    private int bracketEnd(int position) {
        if (position + 1 >= text.length()) {
            return -1;
        }
        char quote = text.charAt(position + 1);
        int close = quote == '"' || quote == '\'' ? text.indexOf(quote + "]", position + 2) : -1;
        return close < 0 ? -1 : close + 2;
    }

    /** Hyphens belong to a name, but not one that the closing braces own. */
    private int nameEnd(int position) {
        int end = position;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end == text.length() && end - position > 1 && text.charAt(end - 1) == '-' ? end - 1 : end;
    }

    private static boolean isNameStart(char letter) {
        return Character.isLetter(letter) || letter == '_';
    }

    private static boolean isNamePart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-';
    }
}
