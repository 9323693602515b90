package dev.slipway.shelf;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A label of a space's catalog.
 *
 * @param quickFilter whether the catalog offers it as a filter of one click
 */
record Label(String name, String color, boolean quickFilter) {
    /** Colours as existing clients name them. */
    static final List<String> COLORS =
            List.of("aws", "darkGray", "frogGreen", "pink", "orange", "blueGray", "blue", "bordeaux", "teal", "grey");

    static final String USUAL_COLOR = "blueGray";
    static final int LONGEST = 100;
    private static final int LONGEST_BLOCKED = 500;

    /** @throws Problem {@code INVALID_NAME} */
    static String name(@Nullable String text, String field) {
        String name = text == null ? "" : text.strip();
        int longest = isBlocked(name) ? LONGEST_BLOCKED : LONGEST;
        if (name.isEmpty() || name.length() > longest || name.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(ErrorCode.INVALID_NAME, "A label has 1 to " + longest + " characters and no line breaks.")
                    .inField(field);
        }
        return name;
    }

    /** @throws Problem {@code INVALID_INPUT} */
    static String color(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_COLOR;
        }
        return COLORS.stream()
                .filter(text.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "There is no colour '" + text + "'; there are " + String.join(", ", COLORS) + ".")
                        .inField("color"));
    }

    /** As the text of a blueprint asks for it to be, where the space has none of that name yet. */
    static Label asked(BlueprintDocument.Label label) {
        String color = COLORS.stream()
                .filter(String.valueOf(label.color())::equalsIgnoreCase)
                .findFirst()
                .orElse(USUAL_COLOR);
        return new Label(label.key(), color, Boolean.TRUE.equals(label.quickFilter()));
    }

    /** Whether a label keeps its blueprint from being launched; written {@code blocked} or {@code blocked: why}. */
    static boolean isBlocked(String name) {
        String key = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        return key.strip().toLowerCase(Locale.ROOT).equals(Blueprint.BLOCKED);
    }

    /** Why, in the words of whoever put it there; empty where they gave none. */
    static String why(String blocked) {
        return blocked.contains(":")
                ? blocked.substring(blocked.indexOf(':') + 1).strip()
                : "";
    }
}
