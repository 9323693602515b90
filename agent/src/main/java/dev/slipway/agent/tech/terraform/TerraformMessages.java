package dev.slipway.agent.tech.terraform;

import dev.slipway.wire.work.WorkOutcome.Output;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Terraform's output, JSON messages (https://developer.hashicorp.com/terraform/internals/machine-readable-ui) and plain text
 * alike: gives the lines for people, and remembers what came about.
 */
final class TerraformMessages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_PLAIN_LINES = 60;

    private final Set<String> creating = new LinkedHashSet<>();
    private final List<Diagnosis> errors = new ArrayList<>();
    private final List<String> plainErrors = new ArrayList<>();
    private @Nullable JsonNode outputs;
    private int completed;
    private @Nullable String version;

    /** The lines that people see of a line of output. */
    List<String> read(String line) {
        JsonNode message = parse(line);
        if (message == null) {
            return plain(line);
        }
        String type = message.path("type").asString("");
        switch (type) {
            case "version" -> version = version(message);
            case "apply_start" -> started(message.path("hook"));
            case "apply_complete" -> completed++;
            case "diagnostic" -> {
                return diagnosed(Diagnosis.of(message.path("diagnostic")));
            }
            case "outputs" -> {
                outputs = message.path("outputs");
                return List.of();
            }
            default -> {
                // everything else is only to be shown
            }
        }
        String text = message.path("@message").asString("");
        return text.isBlank() ? List.of() : text.lines().toList();
    }

    private static @Nullable JsonNode parse(String line) {
        if (!line.startsWith("{\"@level\"")) {
            return null;
        }
        try {
            return JSON.readTree(line);
        } catch (JacksonException _) {
            return null;
        }
    }

    /** What goes wrong before there are JSON messages comes as text, framed with strokes. */
    private List<String> plain(String line) {
        String text = line.startsWith("│") ? line.substring(1).strip() : line.strip();
        if (text.equals("╷") || text.equals("╵") || (line.startsWith("│") && text.isEmpty())) {
            return List.of();
        }
        if ((text.startsWith("Error: ") || !plainErrors.isEmpty()) && plainErrors.size() < MOST_PLAIN_LINES) {
            plainErrors.add(text);
        }
        return List.of(line.startsWith("│") ? text : line);
    }

    private List<String> diagnosed(Diagnosis diagnosis) {
        if (diagnosis.error()) {
            errors.add(diagnosis);
        }
        return diagnosis.lines();
    }

    private static String version(JsonNode message) {
        return message.path("terraform").asString(message.path("tofu").asString(""));
    }

    private void started(JsonNode hook) {
        if ("create".equals(hook.path("action").asString(""))) {
            creating.add(hook.path("resource").path("addr").asString(""));
        }
    }

    /** The outputs with their values; empty when not all were told, as those of a plan and sensitive ones are not. */
    Optional<List<Output>> outputs() {
        return Optional.ofNullable(outputs)
                .filter(all -> all.isObject() && all.valueStream().allMatch(TerraformMessages::isWhole))
                .map(StateDocument::outputs);
    }

    private static boolean isWhole(JsonNode output) {
        return output.has("value") && !output.path("sensitive").asBoolean(true);
    }

    /** Addresses whose creation was begun. */
    Set<String> creating() {
        return creating;
    }

    /** How many changes were completed. */
    int completed() {
        return completed;
    }

    /** The tool's version; null when it did not come to tell it. */
    @Nullable
    String version() {
        return version == null || version.isEmpty() ? null : version;
    }

    List<Diagnosis> errors() {
        return errors;
    }

    /** The first error told as plain text and what follows it. */
    List<String> plainErrors() {
        return plainErrors;
    }
}
