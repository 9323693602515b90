package dev.slipway.agent.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document, with the place it was written at. */
public sealed interface Yaml {
    Place place();

    /** What it is, for a person: {@code a list}. */
    String described();

    /** The tag of the author's own kind that it is marked with, such as {@code !Ref}; empty where there is none. */
    String tag();

    /**
     * Where a node begins.
     *
     * @param line counted from 1
     * @param column counted from 1
     */
    record Place(int line, int column) {
        /** The beginning of the file. */
        public static final Place START = new Place(1, 1);
    }

    /** A key with its value. */
    record Entry(Scalar key, Yaml value) {}

    /** Keys with values, in the order written; a key that was written twice is there once, as its first writing. */
    record Mapping(Place place, List<Entry> entries, String tag) implements Yaml {
        /** One without a tag. */
        public Mapping(Place place, List<Entry> entries) {
            this(place, entries, "");
        }

        /** The value of a key, null where it is absent. */
        public @Nullable Yaml get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }

        /** The text of a key's single value; null where there is none. */
        public @Nullable String text(String key) {
            return get(key) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
        }

        /** The mapping behind a key; an empty one where there is none. */
        public Mapping mapping(String key) {
            return get(key) instanceof Mapping mapping ? mapping : new Mapping(place, List.of());
        }

        /** The items of the list behind a key; none where there is no list. */
        public List<Yaml> items(String key) {
            return get(key) instanceof Sequence sequence ? sequence.items() : List.of();
        }

        /** The single values in the list behind a key. */
        public List<Scalar> scalars(String key) {
            return items(key).stream()
                    .filter(item -> item instanceof Scalar)
                    .map(Scalar.class::cast)
                    .toList();
        }

        /** Whether a key is there and true. */
        public boolean isTrue(String key) {
            return "true".equalsIgnoreCase(text(key));
        }

        @Override
        public String described() {
            return "a mapping";
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> items, String tag) implements Yaml {
        @Override
        public String described() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes
     */
    record Scalar(Place place, String text, Type type, String tag) implements Yaml {
        /** One without a tag. */
        public Scalar(Place place, String text, Type type) {
            this(place, text, type, "");
        }

        /** What YAML's core schema makes of it; anything in quotes is text. */
        public enum Type {
            TEXT("text"),
            INTEGER("a whole number"),
            NUMBER("a number"),
            BOOLEAN("true or false"),
            NULL("empty");

            private final String words;

            Type(String words) {
                this.words = words;
            }
        }

        public boolean isNull() {
            return type == Type.NULL;
        }

        /** Whether something is filled in later. */
        public boolean isTemplate() {
            return text.contains("{{") || text.contains("{%");
        }

        @Override
        public String described() {
            return type.words;
        }
    }
}
