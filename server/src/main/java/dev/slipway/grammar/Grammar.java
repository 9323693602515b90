package dev.slipway.grammar;

import dev.slipway.agent.yaml.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What blueprint files and layout files may look like, {@code spec_version: 2}. */
public final class Grammar {
    private static final GrammarFile RULES = new GrammarFile(text());

    /** A blueprint, a workflow, an environment, a family or a template. */
    public static final Shape FILE = RULES.shape("file");

    /** A file that says how resources are shown. */
    public static final Shape LAYOUT = RULES.shape("layout-file");

    private static final String SCHEMA = JsonSchema.of(FILE);

    private Grammar() {}

    /** The kinds of grains. */
    public static List<String> kinds() {
        return RULES.variants("grain");
    }

    /** The kinds of grains whose {@code spec} has a key, or whose {@code scripts} have it as a hook. */
    public static List<String> kindsWith(String key) {
        return RULES.owners("spec", key);
    }

    /** The script that a kind of grain runs and whose outputs can be asked for; empty where it has none. */
    public static List<String> hooks(String kind) {
        return RULES.keysOf("scripts", kind);
    }

    /** JSON Schema (draft-07) of a blueprint file, as indented JSON text. */
    public static String schema() {
        return SCHEMA;
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Grammar.class.getResourceAsStream("/language/grammar.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
