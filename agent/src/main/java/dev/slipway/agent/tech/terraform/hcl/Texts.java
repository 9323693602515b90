package dev.slipway.agent.tech.terraform.hcl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that quoted templates and heredocs stand for; null for one with an interpolation, whose text nobody knows yet. */
final class Texts {
    private Texts() {}

    static @Nullable String quoted(String token) {
        boolean closed = token.length() >= 2 && token.endsWith("\"");
        return unescape(token.substring(1, closed ? token.length() - 1 : token.length()), true);
    }

    static @Nullable String heredoc(String token) {
        int first = token.indexOf('\n');
        int last = token.lastIndexOf('\n');
        if (first < 0 || last <= first) {
            return "";
        }
        String content = token.substring(first + 1, last + 1).replace("\r\n", "\n");
        return unescape(token.startsWith("<<-") ? withoutIndent(content) : content, false);
    }

    /** Takes away from all lines as many spaces as the least indented one begins with; lines of nothing but spaces stay as they are. */
    private static String withoutIndent(String content) {
        List<String> lines = content.lines().toList();
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.isBlank() ? line : line.substring(indent)).append('\n'));
        return text.toString();
    }

    private static @Nullable String unescape(String raw, boolean backslashes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < raw.length()) {
            char character = raw.charAt(at);
            if ((character == '$' || character == '%') && raw.startsWith("{", at + 1)) {
                return null;
            }
            if ((character == '$' || character == '%') && raw.startsWith(character + "{", at + 1)) {
                text.append(character).append('{');
                at += 3;
            } else if (character == '\\' && backslashes && at + 1 < raw.length()) {
                at = escape(raw, at, text);
            } else {
                text.append(character);
                at++;
            }
        }
        return text.toString();
    }

    private static int escape(String raw, int at, StringBuilder text) {
        char kind = raw.charAt(at + 1);
        switch (kind) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                return codePoint(raw, at, 4, text);
            }
            case 'U' -> {
                return codePoint(raw, at, 8, text);
            }
            default -> text.append(kind);
        }
        return at + 2;
    }

    private static int codePoint(String raw, int at, int digits, StringBuilder text) {
        int end = at + 2 + digits;
        if (end <= raw.length() && raw.substring(at + 2, end).matches("[0-9A-Fa-f]+")) {
            long point = Long.parseLong(raw, at + 2, end, 16);
            text.appendCodePoint(Character.isValidCodePoint((int) point) && point >= 0 ? (int) point : 0xFFFD);
            return end;
        }
        text.append(raw, at, at + 2);
        return at + 2;
    }
}
