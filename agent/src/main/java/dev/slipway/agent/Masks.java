package dev.slipway.agent;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes secrets out of text. Of a secret with several lines each line counts, and every secret also counts the way it is written
 * inside a JSON or HCL string.
 */
final class Masks {
    private static final String STARS = "***";
    /** A line of a secret that is shorter, such as a brace, would take half of every log with it. */
    private static final int SHORTEST_PART = 5;

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> secrets;

    Masks(List<String> masks) {
        Set<String> all = new LinkedHashSet<>();
        for (String mask : masks) {
            if (!mask.isBlank()) {
                all.add(mask);
                all.add(mask.strip());
                mask.lines()
                        .map(String::strip)
                        .filter(line -> line.length() >= SHORTEST_PART)
                        .forEach(all::add);
            }
        }
        List.copyOf(all).forEach(secret -> all.add(escaped(secret)));
        this.secrets = all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String escaped(String secret) {
        String quoted = JSON.writeValueAsString(secret);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The text without secrets. */
    String hide(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, STARS);
        }
        return hidden;
    }

    @Override
    public String toString() {
        return "Masks[" + secrets.size() + "]";
    }
}
