package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the author wants the parameters to be asked for:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html. Groups are divided
 * by semicolons: {@code Network: VpcCidr, Zones; Access: KeyName}.
 */
final class InterfaceFacts {
    private static final int MOST = 200;

    private InterfaceFacts() {}

    static Map<String, String> of(Template template) {
        Yaml.Mapping asked = template.root().mapping("Metadata").mapping("AWS::CloudFormation::Interface");
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "parameter_groups", groups(asked), "; ");
        put(facts, "parameter_labels", labels(asked), "; ");
        put(facts, "parameter_order", order(asked), ", ");
        return facts;
    }

    private static List<String> groups(Yaml.Mapping asked) {
        List<String> groups = new ArrayList<>();
        for (Yaml item : asked.items("ParameterGroups")) {
            if (item instanceof Yaml.Mapping group) {
                String label = group.mapping("Label").text("default");
                groups.add((label == null ? "" : label + ": ") + String.join(", ", parameters(group)));
            }
        }
        return groups;
    }

    private static List<String> order(Yaml.Mapping asked) {
        return asked.items("ParameterGroups").stream()
                .filter(Yaml.Mapping.class::isInstance)
                .flatMap(group -> parameters((Yaml.Mapping) group).stream())
                .toList();
    }

    private static List<String> labels(Yaml.Mapping asked) {
        List<String> labels = new ArrayList<>();
        for (Yaml.Entry entry : asked.mapping("ParameterLabels").entries()) {
            String label = entry.value() instanceof Yaml.Mapping mapping ? mapping.text("default") : null;
            if (label != null) {
                labels.add(entry.key().text() + "=" + label);
            }
        }
        return labels;
    }

    private static List<String> parameters(Yaml.Mapping group) {
        return group.scalars("Parameters").stream().map(Yaml.Scalar::text).toList();
    }

    private static void put(Map<String, String> facts, String name, List<String> values, String between) {
        if (!values.isEmpty()) {
            facts.put(name, String.join(between, values.stream().limit(MOST).toList()));
        }
    }
}
