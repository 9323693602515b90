package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.scan.RepositoryPaths;
import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which templates are parts of others. A path relative to the template is what {@code aws cloudformation package} and SAM put up
 * and replace by an address (https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html).
 */
final class Nesting {
    private static final int MOST_SHOWN = 50;
    private static final int MOST_PARTS = 1_000;
    private static final Map<String, String> PROPERTIES =
            Map.of("AWS::CloudFormation::Stack", "TemplateURL", "AWS::Serverless::Application", "Location");

    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Map<String, Set<String>> capabilities = new HashMap<>();

    Nesting(List<Template> templates) {
        templates.forEach(template -> capabilities.put(template.path(), Capabilities.of(template)));
        for (Template template : templates) {
            Set<String> found = parts(template);
            parts.put(template.path(), found);
            found.forEach(
                    part -> users.computeIfAbsent(part, _ -> new TreeSet<>()).add(template.path()));
        }
    }

    Map<String, String> facts(Template template) {
        Map<String, String> facts = new LinkedHashMap<>();
        Set<String> usedBy = users.getOrDefault(template.path(), Set.of());
        facts.put("role", usedBy.isEmpty() ? "root" : "nested");
        put(facts, "used_by", List.copyOf(usedBy));
        put(
                facts,
                "nested_templates",
                addresses(template).stream()
                        .map(TemplateFacts::shown)
                        .distinct()
                        .toList());
        String capabilities = Capabilities.text(needed(template.path()));
        if (!capabilities.isEmpty()) {
            facts.put("capabilities", capabilities);
        }
        return facts;
    }

    /** Those of the template and of all its parts, as one call creates them all. */
    private Set<String> needed(String path) {
        Set<String> needed = new HashSet<>();
        Set<String> seen = new HashSet<>(Set.of(path));
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty() && seen.size() < MOST_PARTS) {
            String next = open.pop();
            needed.addAll(capabilities.getOrDefault(next, Set.of()));
            parts.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::push);
        }
        return needed;
    }

    private Set<String> parts(Template template) {
        Set<String> found = new TreeSet<>();
        for (Yaml address : addresses(template)) {
            String path = path(template.folder(), address);
            if (path != null && capabilities.containsKey(path) && !path.equals(template.path())) {
                found.add(path);
            }
        }
        return found;
    }

    private static List<Yaml> addresses(Template template) {
        List<Yaml> addresses = new ArrayList<>();
        for (Resource resource : template.resources()) {
            String property = PROPERTIES.get(resource.type());
            Yaml address = property == null ? null : resource.properties().get(property);
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static @Nullable String path(String folder, Yaml address) {
        boolean relative = address instanceof Yaml.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().contains("://")
                && !scalar.text().contains("${");
        return relative ? RepositoryPaths.resolve(folder, ((Yaml.Scalar) address).text()) : null;
    }

    private static void put(Map<String, String> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.put(name, TemplateFacts.list(values, MOST_SHOWN));
        }
    }
}
