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

    /** True or false, or a template that will be. */
    record Flag() implements Shape {
        @Override
        public String described() {
            return "true or false";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar
                    && (scalar.type() == Yaml.Scalar.Type.BOOLEAN || scalar.isTemplate());
        }
    }

    /** A whole number, or a template that will be. */
    record Whole() implements Shape {
        @Override
        public String described() {
            return "a whole number";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Scalar scalar
                    && (scalar.type() == Yaml.Scalar.Type.INTEGER || scalar.isTemplate());
        }
    }

    /** One of a few words. */
    record Word(List<String> words) implements Shape {
        @Override
        public String described() {
            return "one of " + String.join(", ", words);
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

    /** A mapping with exactly one key that the author chooses. */
    record Single(Shape value) implements Shape {
        @Override
        public String described() {
            return "a mapping with a single key";
        }

        @Override
        public boolean fits(Yaml node) {
            return node instanceof Yaml.Mapping;
        }
    }

    /** A mapping of known keys; any other key is an error. */
    record Keys(Map<String, Key> keys) implements Shape {
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
            return with(name, new Key(shape, false));
        }

        /** The same with one more key that must be there. */
        public Keys must(String name, Shape shape) {
            return with(name, new Key(shape, true));
        }

        private Keys with(String name, Key key) {
            var all = new LinkedHashMap<>(keys);
            all.put(name, key);
            return new Keys(all);
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

    /** What is behind a known key. */
    record Key(Shape shape, boolean required) {}

    /** Anything. */
    Shape ANY = new Any();
    /** Nothing. */
    Shape NOTHING = new Nothing();
    /** A single value. */
    Shape TEXT = new Text();
    /** True or false. */
    Shape FLAG = new Flag();
    /** A whole number. */
    Shape WHOLE = new Whole();

    static Keys keys() {
        return new Keys(Map.of());
    }

    static Shape items(Shape item) {
        return new Items(item);
    }

    static Shape either(Shape... shapes) {
        return new Either(List.of(shapes));
    }

    static Shape word(String... words) {
        return new Word(List.of(words));
    }
}
