package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import java.util.stream.Stream;

/** A resource of a template. */
record Resource(Yaml.Scalar key, String type, Yaml.Mapping properties) {
    /** The resource that an entry of {@code Resources} declares; none where it has no type. */
    static Stream<Resource> of(Yaml.Entry entry) {
        String type = entry.value() instanceof Yaml.Mapping mapping ? mapping.text("Type") : null;
        return type == null
                ? Stream.empty()
                : Stream.of(new Resource(entry.key(), type, ((Yaml.Mapping) entry.value()).mapping("Properties")));
    }

    /** Whether its type is one that only CloudFormation has: of AWS, with three parts, or a custom one. */
    boolean isUnmistakable() {
        int second = type.startsWith("AWS::") ? type.indexOf("::", "AWS::".length()) : -1;
        return second > 0 || (type.startsWith("Custom::") && type.length() > "Custom::".length());
    }
}
