package dev.slipway.grammar;

import dev.slipway.agent.yaml.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the grammar's file says of a value, such as {@code list of text or nothing}. */
final class TypeText {
    private static final Pattern WORDS = Pattern.compile("one of (.+?)(?=\\)| or | in any case|$)( in any case)?");
    private static final Pattern REFERENCE = Pattern.compile("\\$([a-z_-]+)");
    private static final Pattern NAME = Pattern.compile(" /([a-z]+)");
    private static final int MOST_ENTRIES = 1_000;

    private final String text;
    private final Function<String, Shape> shapes;
    private final Function<String, Pattern> names;
    private final List<String> variants;
    private int at;

    /**
     * Reads a text.
     *
     * @param variants words that are meant where the text asks for one of them
     */
    TypeText(String text, Function<String, Shape> shapes, Function<String, Pattern> names, List<String> variants) {
        this.text = text;
        this.shapes = shapes;
        this.names = names;
        this.variants = variants;
    }

    Shape read() {
        Shape shape = any();
        if (at < text.length()) {
            throw wrong();
        }
        return shape;
    }

    private Shape any() {
        var terms = new ArrayList<Shape>(List.of(term()));
        while (skip(" or ")) {
            if (skip("template")) {
                terms.add(orTemplate(terms.removeLast()));
            } else {
                terms.add(term());
            }
        }
        return terms.size() == 1 ? terms.getFirst() : new Shape.Either(List.copyOf(terms));
    }

    private Shape term() {
        if (skip("(")) {
            Shape inner = any();
            if (!skip(")")) {
                throw wrong();
            }
            return inner;
        }
        if (skip("list of ")) {
            return Shape.items(term());
        }
        if (skip("pairs")) {
            Pattern name = named();
            return Shape.items(new Shape.Single(term(), name));
        }
        if (skip("pair")) {
            Pattern name = named();
            return new Shape.Single(term(), name);
        }
        if (skip("map")) {
            Pattern name = named();
            return new Shape.Named(term(), MOST_ENTRIES, name);
        }
        Matcher reference = match(REFERENCE);
        return reference == null ? single() : shapes.apply(reference.group(1));
    }

    private Shape single() {
        Matcher words = match(WORDS);
        if (words != null) {
            List<String> all = Arrays.asList(words.group(1).split(", ", -1));
            return new Shape.Word(List.copyOf(all), false, words.group(2) != null);
        }
        if (skip("variant")) {
            return new Shape.Word(variants, false, false);
        }
        if (skip("text")) {
            return Shape.TEXT;
        }
        if (skip("flag")) {
            return Shape.FLAG;
        }
        if (skip("whole")) {
            return Shape.WHOLE;
        }
        if (skip("nothing")) {
            return Shape.NOTHING;
        }
        if (skip("anything")) {
            return Shape.ANY;
        }
        throw wrong();
    }

    private Shape orTemplate(Shape shape) {
        return switch (shape) {
            case Shape.Flag _ -> new Shape.Flag(true);
            case Shape.Whole _ -> new Shape.Whole(true);
            case Shape.Word word -> new Shape.Word(word.words(), true, word.anyCase());
            default -> throw wrong();
        };
    }

    private @Nullable Pattern named() {
        Matcher name = match(NAME);
        if (!skip(" of ")) {
            throw wrong();
        }
        return name == null ? null : names.apply(name.group(1));
    }

    private boolean skip(String words) {
        if (!text.startsWith(words, at)) {
            return false;
        }
        at += words.length();
        return true;
    }

    private @Nullable Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private IllegalStateException wrong() {
        return new IllegalStateException("The grammar's file cannot be read at " + at + " of \"" + text + "\".");
    }
}
