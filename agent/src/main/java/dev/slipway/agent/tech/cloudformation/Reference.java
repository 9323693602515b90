package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A parameter or resource that is named by {@code Ref}, {@code Fn::GetAtt} or {@code Fn::Sub}. */
record Reference(String name, Yaml.Place place) {
    /** What is named in a node and below it. */
    static List<Reference> in(Yaml node) {
        List<Reference> references = new ArrayList<>();
        for (Call call : Call.in(node)) {
            switch (call.function()) {
                case "Ref" -> addName(first(call.argument()), false, references);
                case "Fn::GetAtt" -> addName(first(call.argument()), true, references);
                case "Fn::Sub" -> addNamesInText(call.argument(), references);
                default -> {}
            }
        }
        return references;
    }

    private static Yaml first(Yaml argument) {
        return argument instanceof Yaml.Sequence list && !list.items().isEmpty()
                ? list.items().getFirst()
                : argument;
    }

    private static void addName(Yaml node, boolean withAttribute, List<Reference> references) {
        if (node instanceof Yaml.Scalar scalar && !scalar.isNull()) {
            String name = withAttribute ? beforeDot(scalar.text()) : scalar.text();
            references.add(new Reference(name, scalar.place()));
        }
    }

    /** The names in braces behind a dollar, but not those the call explains itself, nor those that an exclamation mark makes plain text. */
    private static void addNamesInText(Yaml argument, List<Reference> references) {
        if (!(first(argument) instanceof Yaml.Scalar text)) {
            return;
        }
        Set<String> own = ownVariables(argument);
        String written = text.text();
        int end = 0;
        for (int at = written.indexOf("${"); at >= 0; at = written.indexOf("${", end)) {
            end = written.indexOf('}', at);
            if (end < 0) {
                return;
            }
            String inner = written.substring(at + 2, end).strip();
            if (!inner.startsWith("!") && !own.contains(inner)) {
                references.add(new Reference(beforeDot(inner), text.place()));
            }
        }
    }

    private static Set<String> ownVariables(Yaml argument) {
        return argument instanceof Yaml.Sequence list
                        && list.items().size() > 1
                        && list.items().get(1) instanceof Yaml.Mapping own
                ? own.entries().stream().map(entry -> entry.key().text()).collect(Collectors.toSet())
                : Set.of();
    }

    private static String beforeDot(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }
}
