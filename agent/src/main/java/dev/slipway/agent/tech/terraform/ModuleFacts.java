package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.terraform.hcl.Expression;
import dev.slipway.agent.tech.terraform.hcl.Members;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What else is worth knowing about a module. Lists are written with commas: {@code required_providers} as {@code hashicorp/aws ~>
 * 5.0}, {@code module_calls} as {@code vpc=./modules/vpc}.
 */
final class ModuleFacts {
    private ModuleFacts() {}

    static Map<String, String> of(TerraformModule module) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "required_version", requiredVersions(module));
        put(facts, "required_providers", providers(module));
        put(facts, "module_calls", calls(module));
        put(facts, "backend", backends(module));
        put(facts, "provider_blocks", labels(module, "provider"));
        facts.put("resources", String.valueOf(module.blocks("resource", 2).size()));
        facts.put("files", String.valueOf(module.files().size()));
        return facts;
    }

    /** All that the files ask for; what an override file asks for takes the place of everything before it. */
    private static Collection<String> requiredVersions(TerraformModule module) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (TerraformModule.Placed placed : module.blocks("terraform", 0)) {
            Optional<String> version =
                    placed.block().body().attribute("required_version").flatMap(Expression::string);
            if (version.isPresent() && placed.inOverride()) {
                versions.keySet().retainAll(Set.of(placed.file()));
            }
            version.ifPresent(text -> versions.merge(placed.file(), text, (before, after) -> before + ", " + after));
        }
        return versions.values();
    }

    private static Collection<String> providers(TerraformModule module) {
        Map<String, String> providers = new TreeMap<>();
        module.settings("required_providers", 0)
                .forEach(placed -> placed.block()
                        .body()
                        .attributes()
                        .forEach((name, expression) -> providers.put(name, provider(name, expression))));
        return providers.values();
    }

    /** Its source and version; before Terraform 0.13 the version stood there alone, and configuration aliases are left out. */
    private static String provider(String name, Expression expression) {
        if (expression.string().isPresent()) {
            return name + " " + expression.string().get();
        }
        Map<String, String> members = Members.of(expression);
        String source = members.getOrDefault("source", name);
        String version = members.get("version");
        return version == null ? source : source + " " + version;
    }

    private static List<String> calls(TerraformModule module) {
        return Declaration.all(module, "module").stream()
                .map(call -> call.name()
                        + "="
                        + call.attribute("source").flatMap(Expression::string).orElse("?"))
                .toList();
    }

    private static List<String> backends(TerraformModule module) {
        List<String> backends = module.settings("backend", 1).stream()
                .map(placed -> placed.block().label())
                .toList();
        return backends.isEmpty() && !module.settings("cloud", 0).isEmpty() ? List.of("cloud") : backends;
    }

    private static Set<String> labels(TerraformModule module, String type) {
        return module.blocks(type, 1).stream()
                .map(placed -> placed.block().label())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void put(Map<String, String> facts, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            facts.put(name, String.join(", ", values));
        }
    }
}
