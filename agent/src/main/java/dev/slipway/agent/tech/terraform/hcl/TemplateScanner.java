package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds where quoted templates and heredocs end, over interpolations that hold further ones to any depth. Keeps its own stack, so
 * that nesting cannot exhaust the thread's.
 */
final class TemplateScanner {
    private static final int DEEPEST = 100;

    /** What surrounds the current character; a marker makes it a heredoc. */
    private static final class Frame {
        private final boolean code;
        private final @Nullable String marker;
        private int braces;

        private Frame(boolean code, @Nullable String marker) {
            this.code = code;
            this.marker = marker;
        }
    }

    private final Source source;
    private final Deque<Frame> frames = new ArrayDeque<>();

    TemplateScanner(Source source) {
        this.source = source;
    }

    /** The offset behind a quoted template that begins at an offset; -1 when it does not end. */
    int endOfQuoted(int start) {
        frames.clear();
        frames.push(new Frame(false, null));
        return scan(start + 1);
    }

    /** The offset behind the closing marker of a heredoc that begins at an offset; -1 when it does not end. */
    int endOfHeredoc(int start) {
        frames.clear();
        return scan(openHeredoc(start));
    }

    /** Whether a heredoc begins at an offset: {@code <<}, maybe a dash, a word, the end of the line. */
    static boolean beginsHeredoc(Source source, int at) {
        if (!source.startsWith("<<", at)) {
            return false;
        }
        int word = source.at(at + 2) == '-' ? at + 3 : at + 2;
        if (!Characters.startsWord(source.at(word))) {
            return false;
        }
        int end = Characters.endOfWord(source, word);
        return source.at(end) == '\n' || source.startsWith("\r\n", end);
    }

    private int openHeredoc(int start) {
        int word = source.at(start + 2) == '-' ? start + 3 : start + 2;
        int end = Characters.endOfWord(source, word);
        frames.push(new Frame(false, source.text().substring(word, end)));
        return lineStart(source.endOfLine(end) + 1);
    }

    private int scan(int from) {
        int at = from;
        while (!frames.isEmpty()) {
            if (at < 0 || at >= source.length() || frames.size() > DEEPEST) {
                return -1;
            }
            Frame frame = frames.element();
            if (frame.code) {
                at = code(frame, at);
            } else if (frame.marker == null) {
                at = quoted(at);
            } else {
                at = heredoc(at);
            }
        }
        return at;
    }

    private int code(Frame frame, int at) {
        char character = source.at(at);
        switch (character) {
            case '{' -> frame.braces++;
            case '}' -> {
                if (frame.braces-- == 0) {
                    frames.pop();
                    return at + 1;
                }
            }
            case '"' -> frames.push(new Frame(false, null));
            case '#' -> {
                return source.endOfLine(at);
            }
            case '/' -> {
                return comment(at);
            }
            case '<' -> {
                return beginsHeredoc(source, at) ? openHeredoc(at) : at + 1;
            }
            default -> {
                return at + 1;
            }
        }
        return at + 1;
    }

    private int comment(int at) {
        if (source.startsWith("//", at)) {
            return source.endOfLine(at);
        }
        if (source.startsWith("/*", at)) {
            int end = source.text().indexOf("*/", at + 2);
            return end < 0 ? -1 : end + 2;
        }
        return at + 1;
    }

    private int quoted(int at) {
        char character = source.at(at);
        if (character == '\\' && source.at(at + 1) != '\n') {
            return at + 2;
        }
        if (character == '"') {
            frames.pop();
            return at + 1;
        }
        return character == '\n' ? -1 : template(at);
    }

    private int heredoc(int at) {
        return source.at(at) == '\n' ? lineStart(at + 1) : template(at);
    }

    private int template(int at) {
        char character = source.at(at);
        if (character == '$' || character == '%') {
            if (source.at(at + 1) == character && source.at(at + 2) == '{') {
                return at + 3;
            }
            if (source.at(at + 1) == '{') {
                frames.push(new Frame(true, null));
                return at + 2;
            }
        }
        return at + 1;
    }

    /** At the beginning of a heredoc's line: behind the closing marker when this line is it, else where it was. */
    private int lineStart(int at) {
        String marker = frames.element().marker;
        int end = source.endOfLine(Math.min(at, source.length()));
        if (marker != null
                && at <= end
                && source.text().substring(at, end).strip().equals(marker)) {
            frames.pop();
            return source.text().indexOf(marker, at) + marker.length();
        }
        return at;
    }
}
