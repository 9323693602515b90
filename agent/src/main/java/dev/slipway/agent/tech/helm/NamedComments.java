package dev.slipway.agent.tech.helm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments that name the value they are about, wherever they stand: in the manner of Bitnami's readme generator ({@code ##}, the word param
 * with an at sign, the name, the words) and of helm-docs before it took the key from the place ({@code # image.tag -- words}, which may
 * go on in the lines below).
 */
final class NamedComments {
    private static final int MOST_LINES = 30;
    private static final Pattern PARAMETER = Pattern.compile("#+\\s*@param\\s+(\\S+)\\s+(?:\\[[^\\]]*]\\s*)?(\\S.*)");
    private static final Pattern NAMED = Pattern.compile("#+\\s*([^\\s#]+)\\s+--\\s+(\\S.*)");

    private final Map<String, String> words = new HashMap<>();

    NamedComments(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.contains("@param")) {
                var matcher = PARAMETER.matcher(line.strip());
                if (matcher.matches()) {
                    words.putIfAbsent(matcher.group(1), matcher.group(2).strip());
                }
            } else if (line.contains(" -- ")) {
                var matcher = NAMED.matcher(line.strip());
                if (matcher.matches()) {
                    words.putIfAbsent(matcher.group(1), matcher.group(2).strip() + rest(lines, at + 1));
                }
            }
        }
    }

    /** The words on a value; null where there are none. */
    @Nullable
    String on(String name) {
        return words.get(name);
    }

    private static String rest(List<String> lines, int from) {
        var rest = new StringBuilder();
        for (int at = from; at < lines.size() && at < from + MOST_LINES; at++) {
            String line = lines.get(at).strip();
            String said = line.replaceFirst("^#+", "").strip();
            if (!line.startsWith("#") || said.isEmpty() || said.startsWith("@") || said.contains("-- ")) {
                break;
            }
            rest.append(' ').append(said);
        }
        return rest.toString();
    }
}
