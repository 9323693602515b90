package dev.slipway.agent.tech.terraform.hcl;

import java.util.Arrays;

/** The text of a file and where its lines begin. */
final class Source {
    private final String text;
    private final int[] lineStarts;

    Source(String text) {
        this.text = text;
        int[] starts = new int[16];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = at + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, count);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The character at an offset; 0 behind the end. */
    char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    boolean startsWith(String what, int offset) {
        return text.startsWith(what, offset);
    }

    /** The offset of the end of the line that holds an offset: that of its line feed, or of the end. */
    int endOfLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int start = lineStarts[line];
        return new Position(line + 1, text.codePointCount(start, Math.min(offset, text.length())) + 1);
    }
}
