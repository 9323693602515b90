package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The macros a template is handed to before it is created, hosted by AWS or by the account:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html.
 */
final class Transforms {
    private Transforms() {}

    /** All names, from the top of the template and from inside it. */
    static Set<String> of(Template template) {
        Set<String> names = new LinkedHashSet<>();
        Yaml top = template.root().get("Transform");
        if (top != null) {
            names.addAll(names(top));
        }
        for (Call call : Call.in(template.root())) {
            if (call.function().equals("Fn::Transform")) {
                names.addAll(names(call.argument()));
            }
        }
        return names;
    }

    /** What is written as a name, a mapping with a {@code Name}, or a list of these. */
    static List<String> names(Yaml transform) {
        return switch (transform) {
            case Yaml.Scalar scalar -> scalar.isNull() ? List.of() : List.of(scalar.text());
            case Yaml.Mapping mapping -> {
                String name = mapping.text("Name");
                yield name == null ? List.of() : List.of(name);
            }
            case Yaml.Sequence sequence -> {
                List<String> names = new ArrayList<>();
                for (Yaml item : sequence.items()) {
                    if (!(item instanceof Yaml.Sequence)) {
                        names.addAll(names(item));
                    }
                }
                yield names;
            }
        };
    }
}
