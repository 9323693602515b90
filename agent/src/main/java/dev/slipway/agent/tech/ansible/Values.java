package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What values in a file mean to Ansible, which reads YAML 1.1: a plain {@code yes} is true there, and {@code 0644} is octal. Types have
 * the names that Ansible gives them: https://docs.ansible.com/ansible/latest/dev_guide/developing_program_flow_modules.html#type.
 */
record Values(String path, Lines lines) {
    private static final int LONGEST = 16_000;
    private static final Set<String> TRUE = Set.of("yes", "on", "true");
    private static final Set<String> FALSE = Set.of("no", "off", "false");
    /** Whole numbers in YAML 1.2 that are text in 1.1: {@code 0o644}, and {@code 0815}, which would be octal if it could. */
    private static final Pattern NO_INTEGER = Pattern.compile("[-+]?0(o[0-7]+|[0-9]*[89][0-9]*)");

    /** A variable that has a value already, so that none need be given; what it is for, a comment says. */
    AssetInput input(Yaml.Entry entry) {
        Yaml value = entry.value();
        boolean secret = isVaulted(value);
        String type = type(value);
        String description = lines.comment(entry);
        return new AssetInput(
                entry.key().text(),
                type,
                secret ? null : text(value),
                description,
                secret,
                false,
                value instanceof Yaml.Scalar scalar && scalar.isNull(),
                List.of(),
                List.of(),
                new Guesses()
                        .type(!type.equals("raw"))
                        .description(description != null)
                        .at(path, entry.key().place().line()));
    }

    String type(Yaml value) {
        return switch (value) {
            case Yaml.Mapping _ -> "dict";
            case Yaml.Sequence _ -> "list";
            case Yaml.Scalar scalar when truth(scalar) != null -> "bool";
            case Yaml.Scalar scalar when scalar.isTemplate() -> "raw";
            case Yaml.Scalar scalar ->
                switch (scalar.type()) {
                    case INTEGER -> NO_INTEGER.matcher(scalar.text()).matches() ? "str" : "int";
                    case NUMBER -> "float";
                    case NULL -> "raw";
                    default -> "str";
                };
        };
    }

    /** The value as text; null where it is only known when the play runs, or is no value, or is too long to be shown. */
    @Nullable
    String text(Yaml value) {
        if (isTemplated(value) || isVaulted(value)) {
            return null;
        }
        String text = value instanceof Yaml.Scalar scalar ? scalarText(scalar) : YamlJson.text(value);
        return text == null || text.length() > LONGEST ? null : text;
    }

    private @Nullable String scalarText(Yaml.Scalar scalar) {
        Boolean truth = truth(scalar);
        if (truth != null) {
            return truth.toString();
        }
        boolean octal =
                scalar.type() == Yaml.Scalar.Type.INTEGER && scalar.text().matches("0[0-7]{1,18}");
        if (octal) {
            return Long.toString(Long.parseLong(scalar.text(), 8));
        }
        return scalar.isNull() ? null : scalar.text();
    }

    /** What a plain word means; null where it is no such word. */
    @Nullable
    Boolean truth(@Nullable Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar) || scalar.text().length() > 5) {
            return null;
        }
        String word = scalar.text().toLowerCase(java.util.Locale.ROOT);
        boolean plain = scalar.type() == Yaml.Scalar.Type.BOOLEAN
                || lines.from(scalar.place()).replaceFirst("^&\\S+\\s+", "").startsWith(scalar.text());
        if (!plain || (!TRUE.contains(word) && !FALSE.contains(word))) {
            return null;
        }
        return TRUE.contains(word);
    }

    static boolean isTemplated(Yaml value) {
        return switch (value) {
            case Yaml.Mapping mapping ->
                mapping.entries().stream().anyMatch(entry -> isTemplated(entry.value()) || isTemplated(entry.key()));
            case Yaml.Sequence sequence -> sequence.items().stream().anyMatch(Values::isTemplated);
            case Yaml.Scalar scalar -> scalar.isTemplate();
        };
    }

    /** Whether some of it is encrypted: https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html. */
    boolean isVaulted(Yaml value) {
        return switch (value) {
            case Yaml.Mapping mapping -> mapping.entries().stream().anyMatch(entry -> isVaulted(entry.value()));
            case Yaml.Sequence sequence -> sequence.items().stream().anyMatch(this::isVaulted);
            case Yaml.Scalar scalar ->
                scalar.tag().startsWith("!vault") || scalar.text().startsWith("$ANSIBLE_VAULT;");
        };
    }
}
