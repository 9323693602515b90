package dev.slipway.launch;

import dev.slipway.blueprint.LaunchForm;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import dev.slipway.template.TemplatePath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fields the launch form shows. A hidden input counts with its default, so hiding one may hide or show another; that is
 * followed until nothing changes, or as often as there are fields, where an author made them depend on each other in a circle.
 *
 * @param fields by name, of all inputs and of those other fields that have a condition
 * @param steps by name, of those that have one
 */
public record Visibility(Map<String, Boolean> fields, Map<String, Boolean> steps) {
    static Visibility of(BlueprintDocument document, Map<String, String> given) {
        Optional<LaunchForm> form = LaunchForm.of(document);
        Map<String, String> conditions = form.map(LaunchForm::visible).orElse(Map.of());
        var shown = new LinkedHashMap<String, Boolean>();
        document.inputs().forEach(input -> shown.put(input.name(), true));
        for (int round = 0; round <= conditions.size(); round++) {
            Map<String, Boolean> next = judged(conditions, values(document, given, shown));
            if (shown.entrySet().containsAll(next.entrySet())) {
                break;
            }
            shown.putAll(next);
        }
        var values = values(document, given, shown);
        return new Visibility(shown, judged(form.map(LaunchForm::steps).orElse(Map.of()), values));
    }

    /** Whether the form shows the input. */
    boolean shows(String input) {
        return fields.getOrDefault(input, true);
    }

    private static Map<String, Boolean> judged(Map<String, String> conditions, Map<String, String> values) {
        var judged = new LinkedHashMap<String, Boolean>();
        conditions.forEach((name, condition) -> judged.put(name, isTrue(condition, values)));
        return judged;
    }

    private static Map<String, String> values(
            BlueprintDocument document, Map<String, String> given, Map<String, Boolean> shown) {
        var values = new HashMap<String, String>();
        for (Input input : document.inputs()) {
            String value = shown.getOrDefault(input.name(), true) ? given.get(input.name()) : null;
            String byDefault = Objects.requireNonNullElse(input.defaultValue(), "");
            values.put(input.name(), value == null || value.isEmpty() ? byDefault : value);
        }
        return values;
    }

    /** A condition that cannot be worked out hides nothing. */
    private static boolean isTrue(String condition, Map<String, String> values) {
        try {
            String answer = Template.parse(condition)
                    .render(path -> value(path, values))
                    .strip();
            return !answer.equalsIgnoreCase("false");
        } catch (TemplateFault unclear) {
            return true;
        }
    }

    private static @Nullable String value(TemplatePath path, Map<String, String> values) {
        return path.root().equals("inputs") ? values.getOrDefault(path.member(0), "") : null;
    }
}
