package dev.slipway.grammar;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Shape;
import dev.slipway.agent.yaml.Shape.Foreign;
import dev.slipway.agent.yaml.Shape.Keys;
import dev.slipway.agent.yaml.Shape.Titled;
import dev.slipway.agent.yaml.Shape.Variants;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes shapes of the grammar's file; the comment at its top says how it is written. */
final class GrammarFile {
    private static final String ABOUT = " — ";

    private final Yaml.Mapping names;
    private final Yaml.Mapping shapes;
    private final Map<String, Shape> made = new HashMap<>();

    GrammarFile(String text) {
        var faults = new Faults("grammar.yaml");
        if (!(YamlReader.read(text, faults) instanceof Yaml.Mapping root) || faults.hasErrors()) {
            throw new IllegalStateException("The grammar's file cannot be read: " + faults.all());
        }
        this.names = root.mapping("names");
        this.shapes = root.mapping("shapes");
    }

    /** The shape of that name; the same object each time. */
    Shape shape(String name) {
        Shape known = made.get(name);
        if (known == null) {
            known = new Titled(name, make(name));
            made.put(name, known);
        }
        return known;
    }

    /** The variants of a shape, in the order written. */
    List<String> variants(String name) {
        return shapes.mapping(name).mapping("variants").entries().stream()
                .map(entry -> entry.key().text())
                .toList();
    }

    /** The variants of a shape that name a key of their own. */
    List<String> owners(String name, String key) {
        return variants(name).stream()
                .filter(variant -> owned(name, variant).get(key) != null)
                .toList();
    }

    /** The keys that a variant of a shape names. */
    List<String> keysOf(String name, String variant) {
        return owned(name, variant).keySet().stream()
                .filter(key -> !key.startsWith("-"))
                .toList();
    }

    private Shape make(String name) {
        Yaml written = shapes.get(name);
        if (written instanceof Yaml.Scalar type) {
            return type(type.text(), List.of());
        }
        if (!(written instanceof Yaml.Mapping mapping)) {
            throw new IllegalStateException("The grammar's file has no shape " + name + ".");
        }
        return mapping.get("by") == null ? keys(mapping, List.of()) : variants(name, mapping);
    }

    private Keys keys(Yaml.Mapping mapping, List<String> variants) {
        Keys keys = Shape.keys();
        for (Yaml.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            String value = ((Yaml.Scalar) entry.value()).text();
            if (key.equals("also")) {
                keys = keys(shapes.mapping(value), variants);
            } else {
                int about = value.indexOf(ABOUT);
                Shape shape = type(value.substring(0, about), variants);
                boolean must = key.endsWith("!");
                keys = keys.with(
                        must ? key.substring(0, key.length() - 1) : key,
                        new Shape.Key(shape, must, value.substring(about + ABOUT.length())));
            }
        }
        return keys;
    }

    private Shape type(String text, List<String> variants) {
        return new TypeText(
                        text,
                        this::shape,
                        name -> Pattern.compile(Objects.requireNonNull(names.text(name), name)),
                        variants)
                .read();
    }

    private Variants variants(String name, Yaml.Mapping written) {
        String by = Objects.requireNonNull(written.text("by"));
        Keys all = keys(written.mapping("keys"), variants(name));
        Map<String, Keys> variants = new LinkedHashMap<>();
        for (String variant : variants(name)) {
            variants.put(variant, variant(name, by, variant, all));
        }
        return new Variants(by, written.text("otherwise"), variants, all);
    }

    private Keys variant(String name, String by, String variant, Keys all) {
        Map<String, Boolean> owned = owned(name, variant);
        Map<String, Foreign> foreign = new LinkedHashMap<>();
        Keys keys = Shape.keys();
        for (var entry : all.keys().entrySet()) {
            String key = entry.getKey();
            List<String> owners = owners(name, key);
            Shape shape = within(entry.getValue().shape(), by, variant);
            if (owned.containsKey("-" + key) || (!owners.isEmpty() && !owners.contains(variant))) {
                foreign.put(key, new Foreign(shape, why(key, by, variant, owners)));
            } else {
                boolean must = entry.getValue().required() || owned.getOrDefault(key, false);
                keys = keys.with(
                        key, new Shape.Key(shape, must, entry.getValue().about()));
            }
        }
        return keys.knowing(foreign);
    }

    private static String why(String key, String by, String variant, List<String> owners) {
        String where = "\"" + key + "\" has no effect where " + by + " is " + variant;
        return where + (owners.isEmpty() ? "." : "; it belongs to " + String.join(", ", owners) + ".");
    }

    /** A shape whose variants are decided by a key further up is the variant that was decided there. */
    private static Shape within(Shape shape, String by, String variant) {
        if (shape instanceof Titled titled
                && titled.shape() instanceof Variants inner
                && inner.key().equals(by)
                && !inner.otherwise().keys().containsKey(by)) {
            Keys decided = inner.variants().getOrDefault(variant, inner.otherwise());
            return new Titled(titled.title() + "-" + variant, decided);
        }
        return shape;
    }

    /** Keys that a variant names, with whether they must be there. */
    private Map<String, Boolean> owned(String name, @Nullable String variant) {
        String list = variant == null
                ? null
                : shapes.mapping(name).mapping("variants").text(variant);
        Map<String, Boolean> owned = new LinkedHashMap<>();
        for (String word : list == null || list.isBlank() ? new String[0] : list.split(" ", -1)) {
            boolean must = word.endsWith("!");
            owned.put(must ? word.substring(0, word.length() - 1) : word, must);
        }
        return owned;
    }
}
