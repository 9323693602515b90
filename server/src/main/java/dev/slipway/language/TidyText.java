package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.agent.yaml.YamlReader;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A text with even indents and even blanks. Comments, empty lines, quotes, the order of keys, anchors and
 * what the text says stay as they are. A tidy text stays the same.
 *
 * @param yaml null where the text cannot be read
 * @param faults why it cannot be read; none otherwise
 */
public record TidyText(@Nullable String yaml, List<Diagnostic> faults) {
    private static final int MOST_ROUNDS = 4;
    private static final DumpSettings WRITING = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(1_000_000)
            .setSplitLines(false)
            .setDumpComments(true)
            .setMaxSimpleKeyLength(1_000)
            .build();

    /**
     * Tidies a text; never fails. A text that would come to say something else, or would lose a comment, is given back as it is.
     *
     * @param path the file, as it is to be named in faults
     */
    public static TidyText of(String text, String path) {
        var faults = new Faults(path);
        Yaml root = YamlReader.read(text, faults);
        if (root == null || faults.hasErrors()) {
            return new TidyText(faults.hasErrors() ? null : text, faults.all());
        }
        try {
            String tidy = settled(text);
            return new TidyText(saysTheSame(root, events(text), tidy) ? tidy : text, List.of());
        } catch (YamlEngineException notWritable) {
            return new TidyText(text, List.of());
        }
    }

    /** Comments in odd places may need to be written twice until they stay; a text that never settles stays as it is. */
    private static String settled(String text) {
        String before = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String after = new Present(WRITING).emitToString(events(before).iterator());
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return text;
    }

    private static boolean saysTheSame(Yaml root, List<Event> events, String tidy) {
        var faults = new Faults("");
        Yaml again = YamlReader.read(tidy, faults);
        return again != null
                && !faults.hasErrors()
                && YamlJson.text(root).equals(YamlJson.text(again))
                && comments(events).equals(comments(events(tidy)));
    }

    private static List<Event> events(String text) {
        var events = new ArrayList<Event>();
        new Parse(LoadSettings.builder().setParseComments(true).build())
                .parseString(text)
                .forEach(events::add);
        return events;
    }

    private static List<String> comments(List<Event> events) {
        return events.stream()
                .filter(event -> event instanceof CommentEvent)
                .map(event -> ((CommentEvent) event).getValue().strip())
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
