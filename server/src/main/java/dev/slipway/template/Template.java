package dev.slipway.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A text with Liquid in it, cut up once and filled in as often as wanted. */
public final class Template {
    /** Names that have a value everywhere, as the language's own documentation writes them; case does not count. */
    public static final List<String> ATTRIBUTES =
            List.of("envId", "sandboxid", "blueprintName", "ownerEmail", "environmentName", "accountName", "spaceName");

    private static final int MOST_ENGINE_CHARACTERS = 65_536;

    private final List<Part> parts;
    private final List<TemplatePath> paths;
    private final List<String> unknownNames;

    private Template(List<Part> parts, List<TemplatePath> paths, List<String> unknownNames) {
        this.parts = parts;
        this.paths = paths;
        this.unknownNames = unknownNames;
    }

    /**
     * Reads a template; a text without braces is one too.
     *
     * @throws TemplateFault if braces are not closed or a tag is not known
     */
    public static Template parse(String text) {
        var scanner = new Scanner(text);
        scanner.scan();
        return new Template(List.copyOf(scanner.parts()), List.copyOf(scanner.paths()), scanner.unknownNames());
    }

    /** Every path the template names, also where it would not come to use it. */
    public List<TemplatePath> paths() {
        return paths;
    }

    /** Names that outputs begin with although neither the template nor anything else gives them a value. */
    public List<String> unknownNames() {
        return unknownNames;
    }

    /** Whether the text is one path in braces and nothing else. */
    public boolean isOnePath() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Output output && output.plain();
    }

    /**
     * Checks what only the engine knows: the order of tags, the names of filters.
     *
     * @throws TemplateFault naming what is wrong
     */
    public void verify() {
        if (needsEngine()) {
            Engine.compile(engineText());
        }
    }

    /**
     * Fills it in.
     *
     * @throws TemplateFault naming a path without value that is used, or the limit that was reached
     */
    public String render(Values values) {
        if (needsEngine()) {
            return Engine.render(engineText(), known(values), paths);
        }
        var filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part instanceof Part.Output output ? value(output, values) : part.rewritten());
        }
        return filled.toString();
    }

    /**
     * What outputs with filters make of the paths that are asked for: the texts through which a value could be seen in another
     * form than its own.
     */
    public List<String> derived(Predicate<TemplatePath> which, Values values) {
        var found = new ArrayList<String>();
        for (Part part : parts) {
            if (part instanceof Part.Output output
                    && !output.plain()
                    && output.paths().stream().map(paths::get).anyMatch(which)) {
                found.add(Engine.render(output.rewritten(), known(values), paths));
            }
        }
        return found;
    }

    private boolean needsEngine() {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Tag || (part instanceof Part.Output output && !output.plain()));
    }

    private String engineText() {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.rewritten()));
        if (text.length() > MOST_ENGINE_CHARACTERS) {
            throw new TemplateFault("A template with filters or tags is longer than the limit of "
                    + MOST_ENGINE_CHARACTERS + " characters.");
        }
        return text.toString();
    }

    private String value(Part.Output output, Values values) {
        TemplatePath path = paths.get(output.paths().getFirst());
        String value = values.get(path);
        if (value == null) {
            throw undefined(path);
        }
        return value;
    }

    private Map<String, Object> known(Values values) {
        var known = new HashMap<String, Object>();
        for (int number = 0; number < paths.size(); number++) {
            String value = values.get(paths.get(number));
            if (value != null) {
                known.put(Markup.VARIABLE + number, value);
            }
        }
        return known;
    }

    static TemplateFault undefined(TemplatePath path) {
        return new TemplateFault("\"" + path.written() + "\" has no value.");
    }
}
