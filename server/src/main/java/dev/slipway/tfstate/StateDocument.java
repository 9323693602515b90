package dev.slipway.tfstate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads a state, format version 4 (what Terraform 0.12 and later, and OpenTofu, write). Attributes that the state itself marks in
 * {@code sensitive_attributes} come out masked, wherever in them the mark points; so do those that repeat such a value, and those
 * whose name says that they hold a secret, for older versions mark few.
 */
final class StateDocument {
    private static final String MASK = "***";
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|passwd|secret|private_key|token|credential).*");

    private StateDocument() {}

    static List<StateResource> resources(JsonNode state) {
        var secrets = StateSecrets.of(state);
        var found = new ArrayList<StateResource>();
        for (var resource : state.path("resources")) {
            if (resource.path("mode").asString("").equals("managed")) {
                for (var instance : resource.path("instances")) {
                    found.add(read(resource, instance, secrets));
                }
            }
        }
        return List.copyOf(found);
    }

    private static StateResource read(JsonNode resource, JsonNode instance, StateSecrets secrets) {
        var dependencies = new ArrayList<String>();
        instance.path("dependencies").forEach(each -> dependencies.add(each.asString("")));
        return new StateResource(
                address(resource, instance),
                resource.path("type").asString(""),
                resource.path("name").asString(""),
                resource.path("provider").asString(null),
                attributes(instance, secrets),
                List.copyOf(dependencies));
    }

    private static String address(JsonNode resource, JsonNode instance) {
        String module = resource.path("module").asString("");
        var key = instance.path("index_key");
        return (module.isEmpty() ? "" : module + ".")
                + resource.path("type").asString("") + "."
                + resource.path("name").asString("")
                + (key.isMissingNode() || key.isNull() ? "" : "[" + key + "]");
    }

    private static Map<String, String> attributes(JsonNode instance, StateSecrets secrets) {
        var sensitive = new ArrayList<String>();
        for (var path : instance.path("sensitive_attributes")) {
            sensitive.add(path.path(0).path("value").asString(""));
        }
        var attributes = new LinkedHashMap<String, String>();
        for (var attribute : instance.path("attributes").properties()) {
            String name = attribute.getKey();
            if (!attribute.getValue().isNull()) {
                String text = text(attribute.getValue());
                boolean masked =
                        sensitive.contains(name) || SECRET_NAME.matcher(name).matches() || secrets.areIn(text);
                attributes.put(name, masked ? MASK : text);
            }
        }
        return attributes;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
