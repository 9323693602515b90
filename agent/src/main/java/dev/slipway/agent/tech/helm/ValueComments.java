package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the comments in a file of values say of them: those that name the value, else those directly above a key and as far in, in plain
 * words or in the manner of helm-docs ({@code # -- (type) words}), else the one behind the value.
 */
final class ValueComments {
    private static final int LONGEST = 400;
    private static final int MOST_LINES = 30;

    /** An item, a key that does not read like the beginning of a sentence, a flow collection, or a word to a generator. */
    private static final Pattern CODE =
            Pattern.compile("-\\s.*|(?![A-Z][a-z]+:\\s)[\\w.\"'/-]+:(\\s.*)?|[\\[{}\\]].*|@\\w+.*");

    /** A key, a value that is in quotes, plain, empty or absent, and a comment. */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s*[^\\s:#]+:\\s+(?:(?:\"[^\"]*\"|'[^']*'|\\{}|\\[]|[^\"'|>{\\[#&*!\\s]\\S*)\\s+)?#+\\s*(?:--\\s+)?(\\S.*)");

    private static final Pattern TYPED = Pattern.compile("\\(([A-Za-z]{1,20})(?:/[^)]{0,100})?\\)\\s+(\\S.*)");

    /** The names that helm-docs gives to types (its documentation, "Value Types"). */
    private static final Map<String, String> TYPES = Map.of(
            "string", "string",
            "tpl", "string",
            "int", "integer",
            "float", "number",
            "bool", "boolean",
            "list", "array",
            "object", "object",
            "dict", "object");

    private final List<String> lines;
    private final NamedComments named;

    /**
     * What is said.
     *
     * @param type in the words of JSON Schema
     */
    record Said(@Nullable String words, @Nullable String type) {}

    ValueComments(String text) {
        this.lines = text.lines().toList();
        this.named = new NamedComments(lines);
    }

    /** The words on a value, and the type where they begin with one. */
    Said on(String name, Yaml.Scalar key) {
        String words = named.on(name);
        if (words == null) {
            words = above(key.place());
        }
        if (words.isBlank()) {
            words = behind(key.place());
        }
        if (words == null) {
            return new Said(null, null);
        }
        var typed = TYPED.matcher(words);
        boolean known = typed.matches() && TYPES.containsKey(typed.group(1));
        return known
                ? new Said(shortened(typed.group(2)), TYPES.get(typed.group(1)))
                : new Said(shortened(words), null);
    }

    private String above(Yaml.Place place) {
        var found = new ArrayList<String>();
        for (int line = place.line() - 2; line >= 0 && found.size() < MOST_LINES; line--) {
            String text = lines.get(line);
            int begin = text.indexOf('#');
            if (begin != place.column() - 1 || !text.substring(0, begin).isBlank()) {
                break;
            }
            found.addFirst(text.substring(begin).replaceFirst("^#+\\s?", "").strip());
        }
        int documented = lastDocumented(found);
        var said = documented < 0 ? found : found.subList(documented, found.size());
        return String.join(
                        " ",
                        said.stream()
                                .map(line -> line.replaceFirst("^--\\s*", ""))
                                .filter(line ->
                                        !line.isEmpty() && !CODE.matcher(line).matches())
                                .toList())
                .strip();
    }

    /** helm-docs takes what stands from its mark on. */
    private static int lastDocumented(List<String> found) {
        for (int at = found.size() - 1; at >= 0; at--) {
            if (found.get(at).startsWith("-- ")) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable String behind(Yaml.Place place) {
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        if (line.length() > LONGEST) {
            return null;
        }
        var matcher = BEHIND.matcher(line);
        return matcher.matches() ? matcher.group(1).strip() : null;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
