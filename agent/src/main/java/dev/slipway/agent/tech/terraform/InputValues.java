package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.backend.RunRefused;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inputs of a grain as a file of variable values. Each text is taken as a JSON token, and as a string where it is none; a
 * variable declared as a string gets its text unchanged.
 */
record InputValues(Map<String, String> inputs, DeclaredVariables declared) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws RunRefused when the module does not know an input */
    void check() throws RunRefused {
        var unknown = new TreeSet<>(inputs.keySet());
        unknown.removeAll(declared.names());
        if (!unknown.isEmpty()) {
            throw new RunRefused("The module declares no variable " + quoted(unknown) + ". "
                    + (declared.names().isEmpty()
                            ? "It declares none at all."
                            : "It declares " + quoted(declared.names()) + ".")
                    + " Correct the grain's inputs, then launch again.");
        }
    }

    /** The text of a {@code .tfvars.json} file; inputs that the module does not know are left out. */
    String json() {
        return new TreeMap<>(inputs)
                .entrySet().stream()
                        .filter(input -> declared.names().contains(input.getKey()))
                        .map(input -> JSON.writeValueAsString(input.getKey()) + ": "
                                + token(input.getKey(), input.getValue()))
                        .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    /** Tokens stay as they are written, so that no digit of a number is lost. */
    private String token(String name, String text) {
        return declared.isString(name) || !isToken(text) ? JSON.writeValueAsString(text) : text.strip();
    }

    private static boolean isToken(String text) {
        try {
            return !text.isBlank() && !JSON.readTree(text).isMissingNode();
        } catch (JacksonException _) {
            return false;
        }
    }

    private static String quoted(Iterable<String> names) {
        var text = new StringBuilder();
        names.forEach(
                name -> text.append(text.isEmpty() ? "'" : ", '").append(name).append('\''));
        return text.toString();
    }

    @Override
    public String toString() {
        return "InputValues" + inputs.keySet();
    }
}
