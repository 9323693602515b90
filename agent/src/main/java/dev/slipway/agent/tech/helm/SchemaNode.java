package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a schema says of one value. */
record SchemaNode(ValuesSchema schema, Yaml.Mapping mapping) {
    List<String> properties() {
        return mapping.mapping("properties").entries().stream()
                .map(entry -> entry.key().text())
                .toList();
    }

    SchemaNode property(String key) {
        return schema.node(mapping.mapping("properties").mapping(key));
    }

    boolean requires(String key) {
        return mapping.scalars("required").stream().anyMatch(each -> each.text().equals(key));
    }

    @Nullable
    String text(String key) {
        return mapping.text(key);
    }

    @Nullable
    Yaml value(String key) {
        return mapping.get(key);
    }

    /** The type where there is one; of several, the one that is not null. */
    Optional<String> type() {
        String single = mapping.text("type");
        if (single != null) {
            return Optional.of(single);
        }
        var several = mapping.scalars("type").stream()
                .map(Yaml.Scalar::text)
                .filter(each -> !each.equals("null"))
                .toList();
        return several.size() == 1 ? Optional.of(several.getFirst()) : Optional.empty();
    }

    List<String> allowedValues() {
        return mapping.scalars("enum").stream().map(Yaml.Scalar::text).toList();
    }

    List<AssetInput.Rule> rules() {
        return ValuesSchema.RULES.stream()
                .filter(key -> mapping.text(key) != null)
                .map(key -> new AssetInput.Rule(key + " " + mapping.text(key), ""))
                .toList();
    }
}
