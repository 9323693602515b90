package dev.slipway.agent.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a tree with a shape and reports every difference. */
public final class ShapeCheck {
    private static final int LONGEST_NAME = 200;

    private final Faults faults;

    /** Checks into the given faults. */
    public ShapeCheck(Faults faults) {
        this.faults = faults;
    }

    /**
     * Checks a node and all below it.
     *
     * @param name where the node is, for a person: {@code grains.web.spec}; empty for the root
     */
    public void check(Yaml node, Shape shape, String name) {
        if (!shape.fits(node)) {
            faults.error(
                    node.place(),
                    "wrong-type",
                    title(name) + " must be " + shape.described() + ", but is " + node.described() + ".");
            return;
        }
        switch (shape) {
            case Shape.Word word -> word((Yaml.Scalar) node, word, name);
            case Shape.Items items -> {
                int number = 0;
                for (Yaml item : ((Yaml.Sequence) node).items()) {
                    check(item, items.item(), name + "[" + number++ + "]");
                }
            }
            case Shape.Named named -> named((Yaml.Mapping) node, named, name);
            case Shape.Single single -> single((Yaml.Mapping) node, single, name);
            case Shape.Keys keys -> keys((Yaml.Mapping) node, keys, name);
            case Shape.Variants variants -> keys((Yaml.Mapping) node, variants.of((Yaml.Mapping) node), name);
            case Shape.Titled titled -> check(node, titled.shape(), name);
            case Shape.Either either ->
                either.shapes().stream()
                        .filter(one -> one.fits(node))
                        .findFirst()
                        .ifPresent(one -> check(node, one, name));
            case Shape.Any _, Shape.Nothing _, Shape.Text _, Shape.Flag _, Shape.Whole _ -> {}
        }
    }

    private void word(Yaml.Scalar scalar, Shape.Word word, String name) {
        if (!word.has(scalar.text()) && !(word.template() && scalar.isTemplate())) {
            faults.error(
                    scalar.place(),
                    "unknown-value",
                    title(name) + " cannot be \"" + shortened(scalar.text()) + "\"; it is " + word.described() + ".",
                    Nearest.of(scalar.text(), word.words()));
        }
    }

    private void named(Yaml.Mapping mapping, Shape.Named named, String name) {
        if (mapping.entries().size() > named.most()) {
            faults.error(
                    mapping.place(),
                    "too-many",
                    title(name) + " has " + mapping.entries().size() + " entries, more than the limit of "
                            + named.most() + ".");
            return;
        }
        for (Yaml.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            form(entry.key(), named.name());
            check(entry.value(), named.value(), below(name, key));
        }
    }

    private void form(Yaml.Scalar key, @Nullable Pattern name) {
        if (name != null
                && (key.text().length() > LONGEST_NAME
                        || !name.matcher(key.text()).matches())) {
            faults.warning(
                    key.place(),
                    "name-form",
                    "The name \"" + shortened(key.text()) + "\" should match " + name.pattern() + ".");
        }
    }

    private void single(Yaml.Mapping mapping, Shape.Single single, String name) {
        if (mapping.entries().size() != 1) {
            faults.error(
                    mapping.place(),
                    "single-key",
                    title(name) + " must have exactly one key, but has "
                            + mapping.entries().size() + "; give each its own dash.");
        }
        for (Yaml.Entry entry : mapping.entries()) {
            form(entry.key(), single.name());
            check(entry.value(), single.value(), below(name, entry.key().text()));
        }
    }

    private void keys(Yaml.Mapping mapping, Shape.Keys keys, String name) {
        Set<String> known = keys.keys().keySet();
        for (Yaml.Entry entry : mapping.entries()) {
            Shape.Key key = keys.keys().get(entry.key().text());
            Shape.Foreign foreign = keys.foreign().get(entry.key().text());
            if (key != null) {
                check(entry.value(), key.shape(), below(name, entry.key().text()));
            } else if (foreign != null) {
                faults.warning(entry.key().place(), "foreign-key", foreign.why());
                check(entry.value(), foreign.shape(), below(name, entry.key().text()));
            } else {
                faults.error(
                        entry.key().place(),
                        "unknown-key",
                        title(name) + " has no key \"" + shortened(entry.key().text()) + "\".",
                        Nearest.of(entry.key().text(), known));
            }
        }
        keys.keys().forEach((key, meaning) -> {
            if (meaning.required() && mapping.get(key) == null) {
                faults.error(mapping.place(), "missing-key", title(name) + " needs the key \"" + key + "\".");
            }
        });
    }

    private static String title(String name) {
        return name.isEmpty() ? "The file" : "\"" + name + "\"";
    }

    private static String below(String name, String key) {
        return name.isEmpty() ? shortened(key) : name + "." + shortened(key);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
