package dev.slipway.template;

import dev.slipway.agent.yaml.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cuts a template into literals, outputs and tags, and finds the paths in it. One pass, no backtracking. */
final class Scanner {
    private static final Set<String> TAGS = Set.of(
            "if",
            "elsif",
            "else",
            "endif",
            "unless",
            "endunless",
            "case",
            "when",
            "endcase",
            "for",
            "endfor",
            "break",
            "continue",
            "assign",
            "capture",
            "endcapture",
            "cycle",
            "increment",
            "decrement",
            "comment",
            "endcomment",
            "raw",
            "endraw",
            "ifchanged",
            "endifchanged");
    private static final Set<String> ASSIGNING = Set.of("assign", "capture", "for", "increment", "decrement");
    private static final int DEEPEST = 40;

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<TemplatePath> paths = new ArrayList<>();
    private final Set<String> heads = new LinkedHashSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    List<Part> parts() {
        return parts;
    }

    List<TemplatePath> paths() {
        return paths;
    }

    /** Names that outputs begin with although nothing gives them a value. */
    List<String> unknownNames() {
        return heads.stream()
                .filter(name -> !name.isEmpty() && !assigned.contains(name))
                .toList();
    }

    void scan() {
        while (at < text.length()) {
            int output = text.indexOf("{{", at);
            int tag = text.indexOf("{%", at);
            int next = output < 0 ? tag : tag < 0 ? output : Math.min(output, tag);
            if (next < 0) {
                literal(text.length());
                break;
            }
            literal(next);
            if (next == output) {
                output();
            } else {
                tag();
            }
        }
        if (!open.isEmpty()) {
            throw new TemplateFault("The tag \"" + open.peek() + "\" has no \"end" + open.peek() + "\".");
        }
    }

    private void nest(String name, int start) {
        if (opens(name)) {
            open.push(name);
        } else if (name.startsWith("end") && !name.substring(3).equals(open.poll())) {
            throw new TemplateFault("Nothing is open that " + shown(start) + " would end.");
        }
        if (open.size() > DEEPEST) {
            throw new TemplateFault("Tags are nested deeper than the limit of " + DEEPEST + " levels.");
        }
    }

    private void literal(int end) {
        if (end > at) {
            parts.add(new Part.Literal(text.substring(at, end)));
            at = end;
        }
    }

    private void output() {
        int first = paths.size();
        String inside = inside("}}");
        var markup = new Markup(inside, paths, false);
        String rewritten = markup.rewrite();
        filters(markup);
        heads.add(markup.head());
        var used = new ArrayList<Integer>();
        for (int number = first; number < paths.size(); number++) {
            used.add(number);
        }
        parts.add(new Part.Output("{{" + rewritten + "}}", used, markup.isOnePath()));
    }

    private void tag() {
        int start = at;
        String inside = inside("%}");
        var markup = new Markup(inside, paths, true);
        String rewritten = markup.rewrite();
        filters(markup);
        String name = markup.tagName();
        if (ASSIGNING.contains(name)) {
            assigned.add(markup.second());
        }
        if (!TAGS.contains(name)) {
            throw new TemplateFault("The tag \"" + name + "\" in " + shown(start) + " is not known.");
        }
        nest(name, start);
        parts.add(new Part.Tag(name, "{%" + rewritten + "%}"));
        if (name.equals("raw") || name.equals("comment")) {
            verbatim(name);
        }
    }

    private static void filters(Markup markup) {
        for (String filter : markup.filters()) {
            if (!Engine.hasFilter(filter)) {
                String near = Nearest.of(filter, Engine.filters());
                throw new TemplateFault("The filter \"" + filter + "\" is not known."
                        + (near == null ? "" : " Did you mean \"" + near + "\"?"));
            }
        }
    }

    private static boolean opens(String tag) {
        return switch (tag) {
            case "if", "unless", "case", "for", "capture", "comment", "raw", "ifchanged" -> true;
            default -> false;
        };
    }

    /** What is between two such tags is not looked into. */
    private void verbatim(String tag) {
        int search = at;
        while (true) {
            int end = text.indexOf("{%", search);
            if (end < 0) {
                throw new TemplateFault("The tag \"" + tag + "\" has no \"end" + tag + "\".");
            }
            String rest =
                    text.substring(end + 2, Math.min(text.length(), end + 40)).stripLeading();
            if ((rest.startsWith("-") ? rest.substring(1).stripLeading() : rest).startsWith("end" + tag)) {
                if (tag.equals("comment")) {
                    at = end;
                } else {
                    literal(end);
                }
                return;
            }
            search = end + 2;
        }
    }

    /** The text up to the closing marks, which are not looked for inside quotes. */
    private String inside(String close) {
        int start = at;
        int position = at + 2;
        while (position < text.length()) {
            char letter = text.charAt(position);
            if (letter == '"' || letter == '\'') {
                int end = text.indexOf(letter, position + 1);
                if (end < 0) {
                    break;
                }
                position = end + 1;
            } else if (text.startsWith(close, position)) {
                at = position + 2;
                return text.substring(start + 2, position);
            } else {
                position++;
            }
        }
        throw new TemplateFault("The template " + shown(start) + " is never closed with \"" + close + "\".");
    }

    private String shown(int start) {
        String rest = text.substring(start);
        return "\"" + (rest.length() <= 40 ? rest : rest.substring(0, 40) + "...") + "\"";
    }
}
