package dev.slipway.language;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Finds where inside a value something stands, which a reader of YAML does not keep. */
final class Places {
    /** How much further than the value's own length its text may reach, for indents and escapes. */
    private static final int SLACK = 4;

    private final String text;
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    Places(String text) {
        this.text = text;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lines.add(end + 1);
        }
    }

    /** The place of some words of a value; the value's own where they are not found as they are. */
    Yaml.Place of(Yaml.Scalar value, String words) {
        Yaml.Place start = value.place();
        if (start.line() > lines.size()) {
            return start;
        }
        int from = lines.get(start.line() - 1) + start.column() - 1;
        int found = text.indexOf(words, Math.min(from, text.length()));
        if (found < 0 || found - from > SLACK * (value.text().length() + SLACK)) {
            return start;
        }
        int line = start.line();
        while (line < lines.size() && lines.get(line) <= found) {
            line++;
        }
        return new Yaml.Place(line, found - lines.get(line - 1) + 1);
    }
}
