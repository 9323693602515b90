package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes inputs of an app's context, which {@code cdk --context} can set (https://docs.aws.amazon.com/cdk/v2/guide/context.html). What
 * the CDK keeps there for itself is none: feature flags, and answers of AWS that it remembers for an account.
 */
final class ContextReader {
    private ContextReader() {}

    static List<AssetInput> inputs(String path, Yaml.Mapping root) {
        return root.mapping("context").entries().stream()
                .filter(entry -> !isFlag(entry) && !isRemembered(entry))
                .map(entry -> input(path, entry))
                .toList();
    }

    /** How many feature flags are set. */
    static int flags(Yaml.Mapping root) {
        return (int) root.mapping("context").entries().stream()
                .filter(ContextReader::isFlag)
                .count();
    }

    /** https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html. */
    private static boolean isFlag(Yaml.Entry entry) {
        String name = entry.key().text();
        return name.startsWith("@aws-cdk") || name.startsWith("aws-cdk:");
    }

    private static boolean isRemembered(Yaml.Entry entry) {
        return entry.key().text().contains(":account=");
    }

    private static AssetInput input(String path, Yaml.Entry entry) {
        String type = type(entry.value());
        return new AssetInput(
                entry.key().text(),
                type,
                text(entry.value()),
                null,
                false,
                false,
                true,
                List.of(),
                List.of(),
                new Guesses()
                        .type(!type.equals("any"))
                        .at(path, entry.key().place().line()));
    }

    private static String type(Yaml value) {
        return switch (value) {
            case Yaml.Mapping _ -> "object";
            case Yaml.Sequence _ -> "array";
            case Yaml.Scalar scalar ->
                switch (scalar.type()) {
                    case TEXT -> "string";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                    case BOOLEAN -> "boolean";
                    case NULL -> "any";
                };
        };
    }

    private static @Nullable String text(Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.isNull() ? null : scalar.text();
        }
        return YamlJson.text(value);
    }
}
