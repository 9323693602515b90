package dev.slipway.identity;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a space may be named and look. Colours and icons are those that existing clients know. */
final class SpaceLooks {
    static final String USUAL_COLOR = "darkBlue";
    static final String USUAL_ICON = "star";

    private static final List<String> COLORS = List.of(
            "darkGray",
            "mediumGray",
            "darkBlue",
            "mediumBlue",
            "blueGrey",
            "darkGreen",
            "frogGreen",
            "pinkPurple",
            "pinkBrown",
            "lightGrey",
            "pinkRed",
            "midnightBlue");
    private static final List<String> ICONS = List.of(
            "star",
            "face",
            "cloud",
            "re",
            "puzzle",
            "uploadIcon",
            "server",
            "flow",
            "pen",
            "screen",
            "suitcase",
            "shovel");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._&+@()'-]{0,48}[\\p{L}\\p{N}.)_-])?");

    /** First words of pages and interfaces that a space of that name would hide. */
    private static final Set<String> RESERVED = Set.of(
            "api",
            "auth",
            "actuator",
            "assets",
            "account",
            "sign-in",
            "problem",
            "setup",
            "no-space",
            "tokens",
            "spaces",
            "error",
            "index.html",
            "robots.txt",
            "favicon.ico");

    private SpaceLooks() {}

    static String name(String text) {
        String name = text.strip();
        if (!NAME.matcher(name).matches()) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "A space's name has 1 to 50 letters, digits, spaces and . _ - & + @ ( ) ' and begins with a letter"
                                    + " or digit")
                    .inField("name");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new Problem(ErrorCode.INVALID_NAME, "'" + name + "' is the address of a page; choose another name")
                    .inField("name");
        }
        return name;
    }

    static String color(@Nullable String text, String otherwise) {
        return oneOf(text, otherwise, COLORS, "color");
    }

    static String icon(@Nullable String text, String otherwise) {
        return oneOf(text, otherwise, ICONS, "icon");
    }

    private static String oneOf(@Nullable String text, String otherwise, List<String> known, String field) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return known.stream()
                .filter(text.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "There is no " + field + " '" + text + "'; there are " + String.join(", ", known))
                        .inField(field));
    }
}
