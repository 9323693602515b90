package dev.slipway.agent.tech.terraform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A diagnostic of Terraform's.
 *
 * @param place file and line, null when it belongs to none
 * @param code the line of the module it is about
 * @param address of the resource it is about
 */
record Diagnosis(
        boolean error,
        String summary,
        String detail,
        @Nullable String place,
        @Nullable String code,
        @Nullable String address) {
    /** Reads a {@code diagnostic} of the machine-readable UI. */
    static Diagnosis of(JsonNode node) {
        JsonNode range = node.path("range");
        return new Diagnosis(
                "error".equals(node.path("severity").asString("")),
                node.path("summary").asString("").strip(),
                node.path("detail").asString("").strip(),
                range.isObject()
                        ? range.path("filename").asString("") + " line "
                                + range.path("start").path("line").asInt(0)
                        : null,
                text(node.path("snippet").path("code")),
                text(node.path("address")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    /** The way people know it from the terminal. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add((error ? "Error: " : "Warning: ") + summary);
        if (place != null) {
            lines.add("  on " + place + (address == null ? "" : ", with " + address) + ":");
        }
        if (code != null) {
            code.lines().forEach(line -> lines.add("    " + line));
        }
        detail.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** One sentence without its full stop. */
    String sentence() {
        return summary + (place == null ? "" : " (" + place + ")");
    }
}
