package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.asset.AssetInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a playbook takes: what it asks for, and the variables of its plays whose values are written out. Those that are worked out of
 * others are its own affair.
 */
record PlaybookInputs(Playbook playbook, Values values) {
    /** What Ansible takes for a no, quoted or not. */
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "off", "0");

    static Collection<AssetInput> of(Playbook playbook) {
        return new PlaybookInputs(playbook, new Values(playbook.path(), playbook.lines())).all();
    }

    private Collection<AssetInput> all() {
        Map<String, AssetInput> inputs = new LinkedHashMap<>();
        for (Yaml.Mapping play : playbook.plays()) {
            for (Yaml item : play.items("vars_prompt")) {
                if (item instanceof Yaml.Mapping prompt && prompt.text("name") != null) {
                    AssetInput input = prompted(prompt);
                    inputs.putIfAbsent(input.name(), input);
                }
            }
        }
        playbook.plays().forEach(play -> variables(play.get("vars"), inputs));
        return inputs.values();
    }

    /** See https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_prompts.html: what is typed is hidden unless told. */
    private AssetInput prompted(Yaml.Mapping prompt) {
        Yaml given = prompt.get("default");
        boolean hasDefault = given != null && !(given instanceof Yaml.Scalar scalar && scalar.isNull());
        String hidden = Objects.requireNonNullElse(prompt.text("private"), "yes");
        boolean vaulted = given != null && values.isVaulted(given);
        return new AssetInput(
                String.valueOf(prompt.text("name")),
                "str",
                given == null ? null : values.text(given),
                prompt.text("prompt"),
                !NO.contains(hidden.toLowerCase(Locale.ROOT)) || vaulted,
                !hasDefault,
                false,
                List.of(),
                List.of(),
                Guesses.none(playbook.path(), prompt.place().line()));
    }

    private void variables(@org.jspecify.annotations.Nullable Yaml given, Map<String, AssetInput> inputs) {
        if (given instanceof Yaml.Sequence list) {
            list.items().stream().filter(Yaml.Mapping.class::isInstance).forEach(item -> variables(item, inputs));
        } else if (given instanceof Yaml.Mapping variables) {
            for (Yaml.Entry entry : variables.entries()) {
                String name = entry.key().text();
                if (!Values.isTemplated(entry.value())) {
                    inputs.computeIfAbsent(name, _ -> values.input(entry));
                }
            }
        }
    }
}
