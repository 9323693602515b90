package dev.slipway.template;

import java.util.ArrayList;
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
    private static final int DEEPEST = 40;

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<TemplatePath> paths = new ArrayList<>();
    private int at;
    private int depth;

    Scanner(String text) {
        this.text = text;
    }

    List<Part> parts() {
        return parts;
    }

    List<TemplatePath> paths() {
        return paths;
    }

    void scan() {
        while (at < text.length()) {
            int output = text.indexOf("{{", at);
            int tag = text.indexOf("{%", at);
            int next = output < 0 ? tag : tag < 0 ? output : Math.min(output, tag);
            if (next < 0) {
                literal(text.length());
                return;
            }
            literal(next);
            if (next == output) {
                output();
            } else {
                tag();
            }
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
        if (!TAGS.contains(name)) {
            throw new TemplateFault("The tag \"" + name + "\" in " + shown(start) + " is not known.");
        }
        depth += name.startsWith("end") ? -1 : opens(name) ? 1 : 0;
        if (depth > DEEPEST) {
            throw new TemplateFault("Tags are nested deeper than the limit of " + DEEPEST + " levels.");
        }
        parts.add(new Part.Tag(name, "{%" + rewritten + "%}"));
        if (name.equals("raw") || name.equals("comment")) {
            verbatim(name);
        }
    }

    private static void filters(Markup markup) {
        for (String filter : markup.filters()) {
            if (!Engine.hasFilter(filter)) {
                throw new TemplateFault("The filter \"" + filter + "\" is not known.");
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
