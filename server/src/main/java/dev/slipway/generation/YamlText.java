package dev.slipway.generation;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Writes YAML line by line; whatever the texts hold, they are read back as they were. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");
    private static final Pattern ONE_LINE = Pattern.compile("[ -~\\u00a1-\\ud7ff]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final int LONGEST_COMMENT = 140;

    private final StringBuilder text = new StringBuilder();

    void empty() {
        text.append('\n');
    }

    void line(int level, String line) {
        text.append("  ".repeat(level)).append(line).append('\n');
    }

    void comment(int level, String words) {
        String line = words.replaceAll("[^ -~\\u00a1-\\ud7ff]+", " ")
                .replaceAll(" +", " ")
                .strip();
        line(level, "# " + (line.length() <= LONGEST_COMMENT ? line : line.substring(0, LONGEST_COMMENT) + "..."));
    }

    void key(int level, String key) {
        line(level, quoted(key) + ":");
    }

    void pair(int level, String key, String value) {
        line(level, quoted(key) + ": " + quoted(value));
    }

    void item(int level, String value) {
        line(level, "- " + quoted(value));
    }

    void item(int level, String key, String value) {
        line(level, "- " + quoted(key) + ": " + quoted(value));
    }

    /** Plain where nobody could read it otherwise; a text of several lines in JSON's way, which YAML knows too. */
    static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(java.util.Locale.ROOT))) {
            return value;
        }
        return ONE_LINE.matcher(value).matches()
                ? "'" + value.replace("'", "''") + "'"
                : JsonMapper.shared()
                        .writeValueAsString(value)
                        .replace("\u0085", "\\u0085")
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029")
                        .replace("\ufeff", "\\ufeff")
                        .replace("\u007f", "\\u007f");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
