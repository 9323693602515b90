package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports what CloudFormation refuses when a template is validated. What a macro makes of the template is not known here, so names
 * are checked only in templates without one.
 */
final class TemplateCheck {
    private static final String VERSION = "2010-09-09";
    private static final Set<String> PSEUDO_PARAMETERS = Set.of(
            "AWS::AccountId",
            "AWS::NotificationARNs",
            "AWS::NoValue",
            "AWS::Partition",
            "AWS::Region",
            "AWS::StackId",
            "AWS::StackName",
            "AWS::URLSuffix");
    private static final List<String> WITH_REFERENCES = List.of("Rules", "Conditions", "Resources", "Outputs");

    private TemplateCheck() {}

    static void check(Template template) {
        if (template.isUnread()) {
            return;
        }
        String version = template.root().text("AWSTemplateFormatVersion");
        if (version != null && !version.equals(VERSION)) {
            template.faults()
                    .error(
                            place(template, "AWSTemplateFormatVersion"),
                            "template-version",
                            "The only version of the format is " + VERSION + ", not \"" + version + "\".",
                            VERSION);
        }
        boolean whole = Transforms.of(template).isEmpty() && template.root().get("Modules") == null;
        if (whole) {
            checkResources(template);
            checkReferences(template);
        }
    }

    private static void checkResources(Template template) {
        Yaml resources = template.root().get("Resources");
        if (resources == null || template.section("Resources").isEmpty()) {
            Yaml.Place place = resources == null ? template.root().place() : resources.place();
            template.faults().error(place, "no-resources", "A template must have at least one resource in Resources.");
            return;
        }
        for (Yaml.Entry entry : template.section("Resources")) {
            boolean loop = entry.key().text().startsWith("Fn::");
            boolean typed = entry.value() instanceof Yaml.Mapping resource && resource.get("Type") != null;
            if (!loop && !typed) {
                template.faults()
                        .error(
                                entry.key().place(),
                                "resource-type",
                                "Resource " + entry.key().text() + " has no Type.");
            }
        }
    }

    private static void checkReferences(Template template) {
        if (!areAllResourcesKnown(template)) {
            return;
        }
        Set<String> known = new HashSet<>(PSEUDO_PARAMETERS);
        template.section("Parameters").forEach(entry -> known.add(entry.key().text()));
        template.section("Resources").forEach(entry -> known.add(entry.key().text()));
        for (String section : WITH_REFERENCES) {
            for (Reference reference : Reference.in(template.root().mapping(section))) {
                if (!known.contains(reference.name())) {
                    template.faults()
                            .error(
                                    reference.place(),
                                    "unknown-reference",
                                    "\"" + reference.name()
                                            + "\" is neither a parameter nor a resource of this template.",
                                    Nearest.of(reference.name(), known));
                }
            }
        }
    }

    /** Whether no module, loop or tool that prepares the template adds resources of other names. */
    private static boolean areAllResourcesKnown(Template template) {
        List<Resource> resources = template.resources();
        return !resources.isEmpty()
                && resources.size() == template.section("Resources").size()
                && resources.stream().map(Resource::type).allMatch(TemplateCheck::makesOneResource)
                && Call.in(template.root()).stream()
                        .map(Call::function)
                        .noneMatch(function -> function.startsWith("Fn::ForEach") || function.startsWith("Fn::Rain::"));
    }

    private static boolean makesOneResource(String type) {
        return type.contains("::") && !type.endsWith("::MODULE") && !type.startsWith("AWS::Serverless::");
    }

    private static Yaml.Place place(Template template, String key) {
        Yaml value = template.root().get(key);
        return value == null ? Yaml.Place.START : value.place();
    }
}
