package dev.slipway.template;

import liqp.TemplateContext;
import liqp.filters.Filter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code key_access: "k"}: takes a JSON object as text, gives its member {@code k}. */
final class KeyAccess extends Filter {
    static final String NAME = "key_access";

    private static final ObjectMapper JSON = JsonMapper.shared();

    KeyAccess() {
        super(NAME);
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... parameters) {
        if (parameters.length != 1) {
            throw new TemplateFault("The filter key_access takes one key: key_access: \"name\".");
        }
        String key = String.valueOf(parameters[0]);
        JsonNode member = object(String.valueOf(value)).get(key);
        if (member == null) {
            throw new TemplateFault("key_access finds no member \"" + key + "\".");
        }
        return member.isString() ? member.stringValue() : member.toString();
    }

    private static JsonNode object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            throw new TemplateFault("key_access needs a JSON object to look into.", notJson);
        }
        throw new TemplateFault("key_access needs a JSON object to look into.");
    }
}
