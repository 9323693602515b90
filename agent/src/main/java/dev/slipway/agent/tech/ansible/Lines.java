package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.HeaderComment;
import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a YAML file: what a tree does not keep, such as comments, quotes and tags. */
record Lines(List<String> all) {
    private static final int LONGEST_COMMENT = 30;
    private static final Pattern CODE = Pattern.compile("[\\w.-]+:(\\s.*)?|-\\s.*|[\\[{}].*|\".*");

    static Lines of(String text) {
        return new Lines(text.lines().toList());
    }

    /** What stands at a place up to the end of its line. */
    String from(Yaml.Place place) {
        String line = line(place.line());
        int points = line.codePointCount(0, line.length());
        int column = Math.min(place.column() - 1, points);
        return line.substring(line.offsetByCodePoints(0, column));
    }

    /**
     * The comment right above a key, or else behind its value; null where there is none that is prose. What stands above a ruler is about
     * more than one key.
     */
    @Nullable
    String comment(Yaml.Entry entry) {
        var above = new ArrayList<String>();
        int line = entry.key().place().line() - 1;
        while (line > 0 && above.size() < LONGEST_COMMENT && line(line).strip().startsWith("#")) {
            above.addFirst(words(line(line).strip()));
            line--;
        }
        while (above.stream().anyMatch(words -> !words.isEmpty() && isRuler(words))) {
            above.removeFirst();
        }
        List<String> prose = above.stream()
                .dropWhile(String::isEmpty)
                .takeWhile(words -> !words.isEmpty() && !CODE.matcher(words).matches())
                .toList();
        return prose.isEmpty() ? behind(entry) : HeaderComment.firstSentence(String.join(" ", prose));
    }

    private @Nullable String behind(Yaml.Entry entry) {
        if (!(entry.value() instanceof Yaml.Scalar scalar)
                || scalar.place().line() != entry.key().place().line()) {
            return null;
        }
        String rest = from(scalar.place());
        boolean quoted = rest.startsWith("\"") || rest.startsWith("'");
        int end = scalar.text().length() + (quoted ? 2 : 0);
        String left = end < rest.length() ? rest.substring(end).strip() : "";
        String words = left.startsWith("#") ? left.replaceFirst("^#+", "").strip() : "";
        return words.isEmpty() || isRuler(words) ? null : HeaderComment.firstSentence(words);
    }

    private static String words(String comment) {
        return comment.startsWith("###")
                ? "###"
                : comment.replaceFirst("^#+", "").strip();
    }

    private static boolean isRuler(String words) {
        return words.chars().noneMatch(Character::isLetter);
    }

    private String line(int number) {
        return number < 1 || number > all.size() ? "" : all.get(number - 1);
    }
}
