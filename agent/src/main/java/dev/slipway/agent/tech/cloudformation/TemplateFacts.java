package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What else is worth knowing about a template. Lists are written with commas: {@code exports} as {@code VpcId=${AWS::StackName}-vpc}. */
final class TemplateFacts {
    private static final int MOST_SHOWN = 50;

    private TemplateFacts() {}

    static Map<String, String> of(Template template) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("evidence", template.evidence());
        facts.put("format", template.file().source().text().stripLeading().startsWith("{") ? "json" : "yaml");
        facts.put("resources", String.valueOf(template.resources().size()));
        put(facts, "resource_types", types(template));
        put(facts, "conditions", names(template, "Conditions"));
        put(facts, "transform", Transforms.of(template));
        put(facts, "exports", exports(template));
        put(facts, "imports", imports(template));
        facts.putAll(InterfaceFacts.of(template));
        return facts;
    }

    /** Values with commas between them; how many more there are, where they are too many. */
    static String list(Collection<String> values, int most) {
        String shown = String.join(", ", values.stream().limit(most).toList());
        return values.size() <= most ? shown : shown + " and " + (values.size() - most) + " more";
    }

    private static Set<String> types(Template template) {
        Set<String> types = new LinkedHashSet<>();
        template.resources().forEach(resource -> types.add(resource.type()));
        return types;
    }

    private static List<String> names(Template template, String section) {
        return template.section(section).stream()
                .map(entry -> entry.key().text())
                .toList();
    }

    private static List<String> exports(Template template) {
        List<String> exports = new ArrayList<>();
        for (Yaml.Entry entry : template.section("Outputs")) {
            Yaml name = entry.value() instanceof Yaml.Mapping output
                    ? output.mapping("Export").get("Name")
                    : null;
            if (name != null) {
                exports.add(entry.key().text() + "=" + shown(name));
            }
        }
        return exports;
    }

    private static Set<String> imports(Template template) {
        Set<String> imports = new LinkedHashSet<>();
        for (Call call : Call.in(template.root())) {
            if (call.function().equals("Fn::ImportValue")) {
                imports.add(shown(call.argument()));
            }
        }
        return imports;
    }

    /** A text as it is, also where a function fills it; what functions make in another way as JSON. */
    static String shown(Yaml name) {
        Yaml text = name instanceof Yaml.Mapping call && call.get("Fn::Sub") != null ? call.get("Fn::Sub") : name;
        return text instanceof Yaml.Scalar scalar ? scalar.text() : (name.tag() + " " + YamlJson.text(name)).strip();
    }

    private static void put(Map<String, String> facts, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            facts.put(name, list(values, MOST_SHOWN));
        }
    }
}
