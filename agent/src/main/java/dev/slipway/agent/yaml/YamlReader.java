package dev.slipway.agent.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

/** Reads YAML documents into {@link Yaml} trees. */
public final class YamlReader {
    /** Longest text that is read, in characters. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_DOCUMENTS = 1_000;

    private YamlReader() {}

    /**
     * Reads a text that is one document. Whatever is wrong with it is put into {@code faults}; nothing is thrown.
     *
     * @return the root, or null when there is none or the text could not be read to its end
     */
    public static @Nullable Yaml read(String text, Faults faults) {
        var documents = documents(text, faults, 1);
        return documents.isEmpty() ? null : documents.getFirst();
    }

    /**
     * Reads a text that may be several documents, as the other.
     *
     * @return the roots of the documents that could be read to their end and hold something, in the order written
     */
    public static List<Yaml> readAll(String text, Faults faults) {
        return documents(text, faults, MOST_DOCUMENTS).stream()
                .filter(root -> !(root instanceof Yaml.Scalar scalar && scalar.isNull()))
                .toList();
    }

    private static List<Yaml> documents(String text, Faults faults, int most) {
        var roots = new ArrayList<Yaml>();
        if (text.length() > MOST_CHARACTERS) {
            faults.error(
                    Yaml.Place.START,
                    "too-long",
                    "The file has " + text.length() + " characters, more than the limit of " + MOST_CHARACTERS + ".");
            return roots;
        }
        var settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setUseMarks(true)
                .build();
        try {
            build(new Parse(settings).parseString(text).iterator(), faults, most, roots);
        } catch (MarkedYamlEngineException failure) {
            Mark mark = failure.getProblemMark().or(failure::getContextMark).orElse(null);
            faults.error(place(Optional.ofNullable(mark)), "yaml-syntax", explained(failure));
        } catch (YamlEngineException failure) {
            faults.error(Yaml.Place.START, "yaml-syntax", "This is not YAML: " + firstLine(failure.getMessage()) + ".");
        }
        return roots;
    }

    private static void build(Iterator<Event> events, Faults faults, int most, List<Yaml> roots) {
        int documents = 0;
        var tree = new TreeBuilder(faults);
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                tree = new TreeBuilder(faults);
                if (++documents > most) {
                    faults.error(place(event.getStartMark()), "several-documents", tooMany(most));
                    return;
                }
            }
            if (!accept(event, tree)) {
                return;
            }
            if (event.getEventId() == Event.ID.DocumentEnd && tree.root() != null) {
                roots.add(tree.root());
            }
        }
    }

    private static String tooMany(int most) {
        return most == 1
                ? "Only one document may be in the file."
                : "The file has more documents than the limit of " + most + ".";
    }

    private static boolean accept(Event event, TreeBuilder tree) {
        var place = place(event.getStartMark());
        return switch (event) {
            case MappingStartEvent start ->
                tree.startMapping(place, anchor(start.getAnchor()), Scalars.tag(start.getTag()));
            case SequenceStartEvent start ->
                tree.startSequence(place, anchor(start.getAnchor()), Scalars.tag(start.getTag()));
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
