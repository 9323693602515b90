package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/**
 * A use of an intrinsic function, in its short or its long form:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html.
 *
 * @param function its name in the long form, such as {@code Fn::Sub}
 */
record Call(String function, Yaml argument) {
    /** All uses in a node and below it, in the order of the file. */
    static List<Call> in(Yaml node) {
        List<Call> calls = new ArrayList<>();
        collect(node, calls);
        return calls;
    }

    /** Recursion is as deep as the reader lets a file be. */
    private static void collect(Yaml node, List<Call> calls) {
        if (!node.tag().isEmpty()) {
            calls.add(new Call(longForm(node.tag().substring(1)), node));
        }
        switch (node) {
            case Yaml.Mapping mapping -> {
                boolean single = mapping.entries().size() == 1;
                for (Yaml.Entry entry : mapping.entries()) {
                    String key = entry.key().text();
                    if (key.startsWith("Fn::") || (single && key.equals("Ref"))) {
                        calls.add(new Call(key, entry.value()));
                    }
                    collect(entry.value(), calls);
                }
            }
            case Yaml.Sequence sequence -> sequence.items().forEach(item -> collect(item, calls));
            case Yaml.Scalar _ -> {}
        }
    }

    private static String longForm(String name) {
        return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    }
}
