package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.asset.AssetOutput;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a template's outputs. One that gives away a parameter with NoEcho is sensitive, as CloudFormation shows outputs to everyone. */
record OutputReader(Template template) {
    List<AssetOutput> outputs() {
        Set<String> secrets = ParameterReader.secrets(template);
        return template.section("Outputs").stream()
                .filter(entry -> !entry.key().text().startsWith("Fn::"))
                .map(entry -> output(entry, secrets))
                .toList();
    }

    private static AssetOutput output(Yaml.Entry entry, Set<String> secrets) {
        Yaml value = entry.value() instanceof Yaml.Mapping output ? output.get("Value") : null;
        boolean sensitive =
                value != null && Reference.in(value).stream().anyMatch(reference -> secrets.contains(reference.name()));
        return new AssetOutput(entry.key().text(), description(entry.value()), sensitive);
    }

    private static @Nullable String description(Yaml node) {
        String written = node instanceof Yaml.Mapping output ? output.text("Description") : null;
        return written == null || written.isBlank() ? null : written.strip();
    }
}
