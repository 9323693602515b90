package dev.slipway.language;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The value of a {@code multi-select} input: a JSON list of texts, written as text. */
public final class Selection {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Selection() {}

    /** The texts chosen; none where the text is no such list. */
    public static List<String> values(String text) {
        try {
            JsonNode list = JSON.readTree(text);
            if (!list.isArray()) {
                return List.of();
            }
            var values = new ArrayList<String>();
            for (JsonNode value : list) {
                values.add(value.isString() ? value.stringValue() : value.toString());
            }
            return List.copyOf(values);
        } catch (JacksonException notJson) {
            return List.of();
        }
    }
}
