package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One value that stands for several: a JSON object whose members become inputs (blueprint spec: the name {@code _}). */
final class Unfolding {
    static final String KEY = "_";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Unfolding() {}

    /** @throws Problem {@code INVALID_BLUEPRINT} when the text is no JSON object */
    static JsonNode of(String grain, String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (object.isObject()) {
                return object;
            }
        } catch (JacksonException _) {
            // Falls through to the same message.
        }
        throw new Problem(
                ErrorCode.INVALID_BLUEPRINT,
                "In grain " + grain + ": what is given for \"_\" must be a JSON object; its members become inputs.");
    }
}
