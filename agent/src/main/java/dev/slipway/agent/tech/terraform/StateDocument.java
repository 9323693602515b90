package dev.slipway.agent.tech.terraform;

import dev.slipway.wire.work.WorkOutcome.Output;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a state, format version 4. */
record StateDocument(JsonNode root) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException when it is no JSON */
    static StateDocument parse(byte[] text) {
        try {
            return new StateDocument(JSON.readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no Terraform state", e);
        }
    }

    String lineage() {
        return root.path("lineage").asString("");
    }

    long serial() {
        return root.path("serial").asLong(-1);
    }

    List<Output> outputs() {
        return outputs(root.path("outputs"));
    }

    /** Outputs by name, as the state and the message at the end of an apply both show them. */
    static List<Output> outputs(JsonNode byName) {
        return byName.properties().stream()
                .map(output -> {
                    JsonNode value = output.getValue().path("value");
                    return new Output(
                            output.getKey(),
                            value.isString() ? value.asString() : value.toString(),
                            output.getValue().path("sensitive").asBoolean(false));
                })
                .toList();
    }

    /** Addresses of the managed resources, an entry for each instance. */
    Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        for (JsonNode resource : root.path("resources")) {
            if (!"managed".equals(resource.path("mode").asString(""))) {
                continue;
            }
            String module = resource.path("module").asString("");
            String address = (module.isEmpty() ? "" : module + ".")
                    + resource.path("type").asString("") + "."
                    + resource.path("name").asString("");
            for (JsonNode instance : resource.path("instances")) {
                JsonNode key = instance.path("index_key");
                addresses.add(key.isMissingNode() || key.isNull() ? address : address + "[" + key + "]");
            }
        }
        return addresses;
    }

    @Override
    public String toString() {
        return "StateDocument[" + lineage() + " " + serial() + "]";
    }
}
