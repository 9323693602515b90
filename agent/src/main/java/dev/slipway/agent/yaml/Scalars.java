package dev.slipway.agent.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Tells what YAML 1.2's core schema makes of a plain scalar. */
final class Scalars {
    private static final ScalarResolver RESOLVER = new CoreScalarResolver(true);

    private Scalars() {}

    static Yaml.Scalar read(ScalarEvent event, Yaml.Place place) {
        boolean plain = event.isPlain() && event.getTag().isEmpty();
        var type = plain ? type(event.getValue()) : Yaml.Scalar.Type.TEXT;
        return new Yaml.Scalar(place, event.getValue(), type, tag(event.getTag()));
    }

    /** The tag of a node where it is one of the author's own, which are those that begin with a single mark. */
    static String tag(Optional<String> written) {
        return written.filter(tag -> tag.length() > 1 && tag.startsWith("!")).orElse("");
    }

    private static Yaml.Scalar.Type type(String text) {
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.INT)) {
            return Yaml.Scalar.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Yaml.Scalar.Type.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Yaml.Scalar.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Yaml.Scalar.Type.NULL : Yaml.Scalar.Type.TEXT;
    }
}
