package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills in templates and remembers which texts must not be seen. */
final class Filler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHORTEST_PART = 4;

    private final String where;
    private final PlanValues values;
    private final Set<String> masks = new LinkedHashSet<>();

    /**
     * Starts without masks.
     *
     * @param where what is filled in, for messages: {@code grain web}
     */
    Filler(String where, PlanValues values) {
        this.where = where;
        this.values = values;
    }

    List<String> masks() {
        return List.copyOf(masks);
    }

    /** A text that is one path to an input without value. */
    boolean isUnset(String text) {
        Template template = parse(text);
        return template.isOnePath() && values.isUnset(template.paths().getFirst());
    }

    String fill(String text) {
        Template template = parse(text);
        try {
            String filled = template.render(values::get);
            remember(template);
            return filled;
        } catch (TemplateFault fault) {
            throw problem(fault);
        }
    }

    /** The same JSON with every text in it filled in. */
    JsonNode fill(JsonNode node) {
        return JsonTexts.mapped(node, this::fill);
    }

    private Template parse(String text) {
        try {
            return Template.parse(text);
        } catch (TemplateFault fault) {
            throw problem(fault);
        }
    }

    private void remember(Template template) {
        template.paths().stream().filter(values::isSensitive).forEach(path -> {
            String value = values.get(path);
            if (value != null) {
                mask(value);
            }
        });
        template.derived(values::isSensitive, values::get).forEach(this::mask);
    }

    /** A secret of several lines or a JSON value is shown in pieces by many tools, so its pieces are secrets too. */
    private void mask(String secret) {
        if (secret.isBlank()) {
            return;
        }
        masks.add(secret);
        secret.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_PART)
                .forEach(masks::add);
        if (secret.startsWith("{") || secret.startsWith("[")) {
            try {
                leaves(JSON.readTree(secret));
            } catch (JacksonException _) {
                // Then it has no pieces.
            }
        }
    }

    private void leaves(JsonNode node) {
        if (node.isString() && node.stringValue().length() >= SHORTEST_PART) {
            masks.add(node.stringValue());
        }
        node.forEach(this::leaves);
    }

    private Problem problem(TemplateFault fault) {
        return new Problem(ErrorCode.INVALID_BLUEPRINT, "In " + where + ": " + fault.text());
    }
}
