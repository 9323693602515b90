package dev.slipway.inputsource;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.inputsource.OverridableValue;
import dev.slipway.wire.inputsource.SourceDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What holds for one question: the source's own values, and those that replace them. */
final class Settings {
    private static final int LONGEST = 2000;

    private final SourceDetails details;
    private final Map<String, String> values;

    private Settings(SourceDetails details, Map<String, String> values) {
        this.details = details;
        this.values = values;
    }

    /**
     * Puts overrides in the place of the source's own values.
     *
     * @param known names of the fields that the source's type has
     * @throws Problem {@code INVALID_INPUT} for a field that may not be replaced
     */
    static Settings of(SourceDetails details, Map<String, String> overrides, Set<String> known) {
        var fields = SourceFields.of(details);
        var values = new HashMap<String, String>();
        fields.forEach((name, field) -> {
            if (field.value() != null && !field.value().isBlank()) {
                values.put(name, field.value());
            }
        });
        overrides.forEach((spelled, value) -> {
            String name = SourceFields.plain(spelled);
            checkOverride(name, fields, known);
            if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
                throw refused(name, "has more than " + LONGEST + " characters, or control characters");
            }
            values.put(name, value);
        });
        return new Settings(details, values);
    }

    private static void checkOverride(String name, Map<String, OverridableValue> fields, Set<String> known) {
        if (!known.contains(name)) {
            throw refused(name, "is not one that this type of source has");
        }
        var field = fields.get(name);
        if (field == null || !field.overridable()) {
            throw refused(
                    name,
                    "may not be overridden by a blueprint; an administrator of the account can mark it so at the source");
        }
    }

    SourceDetails details() {
        return details;
    }

    /** The value, or an empty text. */
    String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** @throws Problem {@code INVALID_INPUT} when neither the source nor an override gives it */
    String need(String field) {
        String value = get(field);
        if (value.isBlank()) {
            throw refused(field, "has no value: give one at the source, or in the input's overrides");
        }
        return value;
    }

    static Problem refused(String field, String why) {
        return new Problem(ErrorCode.INVALID_INPUT, "The field " + field + " " + why + ".").inField(field);
    }
}
