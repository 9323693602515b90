package dev.slipway.candidate;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.regex.Pattern;

/** A pattern for paths: {@code *} within a segment, {@code **} over several, {@code ?} one character; no case. */
record Glob(String text) {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9_.*?/-]{1,200}");

    /** @throws Problem {@code INVALID_INPUT} for what no path can be like */
    Glob {
        if (!GOOD.matcher(text).matches()) {
            throw new Problem(
                    ErrorCode.INVALID_INPUT,
                    "'" + text
                            + "' is no pattern for paths: letters, digits, . _ - and /, with * for any part of a segment, **"
                            + " for any segments and ? for one character.");
        }
    }

    boolean fits(String path) {
        return pattern().matcher(path).matches();
    }

    private Pattern pattern() {
        var expression = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (text.startsWith("**/", i)) {
                expression.append("(?:.*/)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else {
                expression.append(
                        switch (each) {
                            case '*' -> "[^/]*";
                            case '?' -> "[^/]";
                            default -> Pattern.quote(String.valueOf(each));
                        });
            }
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE);
    }
}
