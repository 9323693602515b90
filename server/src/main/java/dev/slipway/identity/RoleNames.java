package dev.slipway.identity;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads roles as clients write them: any case, with or without spaces, in quotes, or only the last word. */
final class RoleNames {
    private RoleNames() {}

    static <R extends Enum<R>> R read(String text, R[] roles, Function<R, String> label, String field) {
        String wanted = plain(text);
        return Arrays.stream(roles)
                .filter(role -> plain(label.apply(role)).equals(wanted)
                        || plain(role.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "There is no role '" + text + "'; the roles are "
                                        + Arrays.stream(roles).map(label).collect(Collectors.joining(", ")))
                        .inField(field));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
