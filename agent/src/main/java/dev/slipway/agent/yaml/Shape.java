package dev.slipway.agent.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value may look like: a grammar as data, so that one place decides what is right, what is said about what is wrong, and
 * what editors are told.
 */
public sealed interface Shape {
    /** What is expected, for a person: {@code a list}. */
    String described();

    /** Whether a node is of this kind at all, whatever is inside it. */
    boolean fits(Yaml node);

    /** Anything. */
    record Any() implements Shape {
        @Override
        public String described() {
            return "anything";
        }

        @Override
        public boolean fits(Yaml node) {
            return true;
        }
    }

    /** Nothing: a key without a value. */
    record Nothing() implements Shape {
        @Override
        public String described() {
            return "nothing";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar && scalar.isNull();
        }
    }

    /** A single value; numbers and truth values are carried as text. */
    record Text() implements Shape {
        @Override
        public String described() {
            return "text";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar && !scalar.isNull();
        }
    }

    /**
     * True or false.
     *
     * @param template whether a template that will be may stand for it
     */
    record Flag(boolean template) implements Shape {
        @Override
        public String described() {
            return "true or false";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar
                    && (scalar.type() == Yaml.Scalar.Type.BOOLEAN || (template && scalar.isTemplate()));
        }
    }

    /**
     * A whole number.
     *
     * @param template whether a template that will be may stand for it
     */
    record Whole(boolean template) implements Shape {
        @Override
        public String described() {
            return "a whole number";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar
                    && (scalar.type() == Yaml.Scalar.Type.INTEGER || (template && scalar.isTemplate()));
        }
    }

    /**
     * One of a few words.
     *
     * @param template whether a template that will be may stand for it
     * @param anyCase whether capital and small letters are the same
     */
    record Word(List<String> words, boolean template, boolean anyCase) implements Shape {
        @Override
        public String described() {
            return "one of " + String.join(", ", words);
        }

        /** Whether a text is one of them. */
        public boolean has(String text) {
            return words.stream().anyMatch(word -> anyCase ? word.equalsIgnoreCase(text) : word.equals(text));
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar && !scalar.isNull();
        }
    }

    /** A list. */
    record Items(Shape item) implements Shape {
        @Override
        public String described() {
            return "a list";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Sequence;
        }
    }

    /**
     * A mapping of names that the author chooses.
     *
     * @param most most entries allowed
     * @param name what names should look like; one that does not is a warning
     */
    record Named(Shape value, int most, @Nullable Pattern name) implements Shape {
        @Override
        public String described() {
            return "a mapping";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Mapping;
        }
    }

    /**
     * A mapping with exactly one key that the author chooses.
     *
     * @param name what the key should look like; one that does not is a warning
     */
    record Single(Shape value, @Nullable Pattern name) implements Shape {
        @Override
        public String described() {
            return "a mapping with a single key";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Mapping;
        }
    }

    /**
     * A mapping of known keys; any other key is an error.
     *
     * @param foreign keys that are known but mean nothing here, which is a warning
     */
    record Keys(Map<String, Key> keys, Map<String, Foreign> foreign) implements Shape {
        @Override
        public String described() {
            return "a mapping";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Mapping;
        }

        /** The same with one more key that may be left out. */
        public Keys may(String name, Shape shape) {
            return with(name, new Key(shape, false, ""));
        }

        /** The same with one more key that must be there. */
        public Keys must(String name, Shape shape) {
            return with(name, new Key(shape, true, ""));
        }

        /** The same with one more key, or with another meaning of one. */
        public Keys with(String name, Key key) {
            var all = new LinkedHashMap<>(keys);
            all.put(name, key);
            return new Keys(all, foreign);
        }

        /** The same, knowing keys that mean nothing here. */
        public Keys knowing(Map<String, Foreign> others) {
            return new Keys(keys, others);
        }
    }

    /**
     * A mapping of which one key decides what the others may be.
     *
     * @param key whose value is looked up
     * @param fallback taken as the value where the key is left out
     * @param variants by that value
     * @param otherwise where the value is none of these, which its own shape has to say
     */
    record Variants(String key, @Nullable String fallback, Map<String, Keys> variants, Keys otherwise)
            implements Shape {
        @Override
        public String described() {
            return "a mapping";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Mapping;
        }

        /** What holds for this mapping. */
        public Keys of(Yaml.Mapping mapping) {
            String value = mapping.get(key) == null ? fallback : mapping.text(key);
            Keys variant = value == null ? null : variants.get(value);
            return variant == null ? otherwise : variant;
        }
    }

    /** A shape that is spoken of by a name, so that it is written down once. */
    record Titled(String title, Shape shape) implements Shape {
        @Override
        public String described() {
            return shape.described();
        }

        @Override
        public boolean fits(Yaml node) {
            return shape.fits(node);
        }
    }

    /** Any of several; the first that fits decides what is inside. */
    record Either(List<Shape> shapes) implements Shape {
        @Override
        public String described() {
            return String.join(" or ", shapes.stream().map(Shape::described).toList());
        }

        @Override
        public boolean fits(Yaml node) {
            return shapes.stream().anyMatch(shape -> shape.fits(node));
        }
    }

    /**
     * What is behind a known key.
     *
     * @param about what it means, a sentence for a person; may be empty
     */
    record Key(Shape shape, boolean required, String about) {}

    /**
     * What is behind a key that is known but means nothing here.
     *
     * @param why a sentence for a person
     */
    record Foreign(Shape shape, String why) {}

    /** Anything. */
    Shape ANY = new Any();
    /** Nothing. */
    Shape NOTHING = new Nothing();
    /** A single value. */
    Shape TEXT = new Text();
    /** True or false. */
    Shape FLAG = new Flag(false);
    /** A whole number. */
    Shape WHOLE = new Whole(false);

    static Keys keys() {
        return new Keys(Map.of(), Map.of());
    }

    static Shape items(Shape item) {
        return new Items(item);
    }

    static Shape either(Shape... shapes) {
        return new Either(List.of(shapes));
    }

    static Shape word(String... words) {
        return new Word(List.of(words), false, false);
    }
}
