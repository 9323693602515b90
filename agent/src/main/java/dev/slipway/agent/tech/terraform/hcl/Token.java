package dev.slipway.agent.tech.terraform.hcl;

/**
 * The smallest meaningful piece of a file.
 *
 * @param text as it stands in the file, quotes and markers included
 * @param start offset of its first character
 */
record Token(Kind kind, String text, int start) {
    enum Kind {
        IDENTIFIER,
        NUMBER,
        /** A quoted template, with all that is nested in it. */
        QUOTED,
        HEREDOC,
        PUNCTUATION,
        NEWLINE,
        END
    }

    int end() {
        return start + text.length();
    }

    boolean is(String punctuation) {
        return kind == Kind.PUNCTUATION && text.equals(punctuation);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.IDENTIFIER && text.equals(word);
    }

    /** As a message names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case NEWLINE -> "the end of the line";
            default -> text.length() > 30 ? text.substring(0, 30) + "…" : text;
        };
    }
}
