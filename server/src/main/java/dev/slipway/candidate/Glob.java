package dev.slipway.candidate;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for paths: {@code *} within a segment, {@code **} over several, {@code ?} one character; no case. Takes time in
 * proportion to pattern and path, whatever the pattern.
 */
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
        String pattern = text.toLowerCase(Locale.ROOT);
        var reached = new BitSet();
        reach(pattern, 0, reached);
        for (char each : path.toLowerCase(Locale.ROOT).toCharArray()) {
            reached = after(pattern, reached, each);
        }
        return reached.get(pattern.length());
    }

    /** All places in the pattern where it can stand after the character, if it stood in one of those before it. */
    private static BitSet after(String pattern, BitSet before, char each) {
        var reached = new BitSet();
        for (int at = before.nextSetBit(0); at >= 0 && at < pattern.length(); at = before.nextSetBit(at + 1)) {
            if (pattern.startsWith("**", at)) {
                // Over whole segments: it goes on behind "**/" only where a segment ends.
                boolean segments = pattern.startsWith("**/", at);
                reached.set(at);
                if (!segments || each == '/') {
                    reach(pattern, segments ? at + 3 : at + 2, reached);
                }
            } else if (pattern.charAt(at) == '*') {
                if (each != '/') {
                    reach(pattern, at, reached);
                }
            } else if (pattern.charAt(at) == '?' ? each != '/' : pattern.charAt(at) == each) {
                reach(pattern, at + 1, reached);
            }
        }
        return reached;
    }

    /** Stands there, and behind it too where what is there may stand for nothing. */
    private static void reach(String pattern, int at, BitSet reached) {
        reached.set(at);
        if (pattern.startsWith("**/", at)) {
            reach(pattern, at + 3, reached);
        } else if (pattern.startsWith("**", at)) {
            reach(pattern, at + 2, reached);
        } else if (pattern.startsWith("*", at)) {
            reach(pattern, at + 1, reached);
        }
    }
}
