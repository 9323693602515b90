package dev.slipway.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document into a {@link Yaml} tree. */
public final class YamlReader {
    /** Longest text that is read, in characters. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private YamlReader() {}

    /**
     * Reads a text. Whatever is wrong with it is put into {@code faults}; nothing is thrown.
     *
     * @return the root, or null when there is none or the text could not be read to its end
     */
    public static @Nullable Yaml read(String text, Faults faults) {
        if (text.length() > MOST_CHARACTERS) {
            faults.error(
                    Yaml.Place.START,
                    "too-long",
                    "The file has " + text.length() + " characters, more than the limit of " + MOST_CHARACTERS + ".");
            return null;
        }
        var settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setUseMarks(true)
                .build();
        var tree = new TreeBuilder(faults);
        try {
            return build(new Parse(settings).parseString(text).iterator(), tree, faults);
        } catch (MarkedYamlEngineException failure) {
            Mark mark = failure.getProblemMark().or(failure::getContextMark).orElse(null);
            faults.error(place(Optional.ofNullable(mark)), "yaml-syntax", explained(failure));
        } catch (YamlEngineException failure) {
            faults.error(Yaml.Place.START, "yaml-syntax", "This is not YAML: " + firstLine(failure.getMessage()) + ".");
        }
        return null;
    }

    private static @Nullable Yaml build(Iterator<Event> events, TreeBuilder tree, Faults faults) {
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                faults.error(place(event.getStartMark()), "several-documents", "Only one document may be in the file.");
                break;
            }
            if (!accept(event, tree)) {
                return null;
            }
        }
        return tree.root();
    }

    private static boolean accept(Event event, TreeBuilder tree) {
        var place = place(event.getStartMark());
        return switch (event) {
            case MappingStartEvent start -> tree.startMapping(place, anchor(start.getAnchor()));
            case SequenceStartEvent start -> tree.startSequence(place, anchor(start.getAnchor()));
            case ScalarEvent scalar -> tree.scalar(Scalars.read(scalar, place), anchor(scalar.getAnchor()));
            case AliasEvent alias -> tree.alias(place, alias.getAlias().getValue());
            default ->
                switch (event.getEventId()) {
                    case MappingEnd, SequenceEnd -> tree.end();
                    default -> true;
                };
        };
    }

    private static @Nullable String anchor(Optional<org.snakeyaml.engine.v2.common.Anchor> anchor) {
        return anchor.map(org.snakeyaml.engine.v2.common.Anchor::getValue).orElse(null);
    }

    private static Yaml.Place place(Optional<Mark> mark) {
        return mark.map(at -> new Yaml.Place(at.getLine() + 1, at.getColumn() + 1))
                .orElse(Yaml.Place.START);
    }

    private static String explained(MarkedYamlEngineException failure) {
        return "This is not YAML: " + firstLine(failure.getProblem()) + ".";
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "it cannot be read" : text.lines().findFirst().orElse("it cannot be read");
    }
}
