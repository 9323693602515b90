package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the comments in a file of values say of them: those directly above a key and as far in, in plain words or in the manner of
 * helm-docs ({@code # -- words}), and lines in the manner of Bitnami's generator ({@code ##}, the word param with an at sign, the name, the words), wherever they stand.
 */
final class ValueComments {
    private static final int LONGEST = 400;
    private static final int MOST_LINES = 30;
    private static final Pattern PARAMETER = Pattern.compile("#+\\s*@param\\s+(\\S+)\\s+(?:\\[[^\\]]*]\\s*)?(\\S.*)");
    private static final Pattern CODE = Pattern.compile("-\\s.*|[\\w.\"'/-]+:(\\s.*)?|[\\[{}\\]].*|@\\w+.*");

    /** A key, a value in quotes or without any, and a comment. */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s*[^\\s:#]+:\\s+(?:\"[^\"]*\"|'[^']*'|[^\"'|>{\\[#\\s]\\S*)\\s+#+\\s*(?:--\\s+)?(\\S.*)");

    private final List<String> lines;
    private final Map<String, String> parameters = new HashMap<>();

    ValueComments(String text) {
        this.lines = text.lines().toList();
        for (String line : lines) {
            if (line.contains("@param")) {
                var matcher = PARAMETER.matcher(line.strip());
                if (matcher.matches()) {
                    parameters.putIfAbsent(matcher.group(1), matcher.group(2).strip());
                }
            }
        }
    }

    /** The words on a value; null where there are none. */
    @Nullable
    String of(String name, Yaml.Scalar key) {
        String parameter = parameters.get(name);
        if (parameter != null) {
            return shortened(parameter);
        }
        String words = above(key.place());
        return words.isBlank() ? behind(key.place()) : shortened(words);
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
        var matcher = BEHIND.matcher(line);
        return line.length() <= LONGEST && matcher.matches()
                ? shortened(matcher.group(1).strip())
                : null;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
