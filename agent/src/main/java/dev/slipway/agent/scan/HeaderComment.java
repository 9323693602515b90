package dev.slipway.agent.scan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from the comment at the beginning of a file, in lines with {@code #}, the first sentence that tells what the file is for. */
public final class HeaderComment {
    private static final int MOST_LINES = 120;
    private static final int LONGEST = 300;
    /** A line this short that is followed by one with a capital is a title. */
    private static final int SHORT_LINE = 50;
    /** What tools and lawyers read. */
    private static final Pattern NOT_PROSE = Pattern.compile(
            "vim?:|-\\*-|shellcheck |yamllint |ansible-lint|code: ?language"
                    + "|spdx-|pylint|noqa|mypy:|type:|flake8|renovate|@format|ansible managed|\\{\\{|\\{%|yaml-language-server");

    private static final Pattern LEGAL = Pattern.compile("copyright|licen[sc]e|all rights reserved|\\(c\\) ?[12]");
    private static final Pattern PREFIX =
            Pattern.compile("(?:description|purpose|summary|synopsis|about)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_.@-]{1,30}( [A-Za-z]{1,20})?\\s*:(\\s.*)?");

    private HeaderComment() {}

    /**
     * The sentence; null where no comment that is prose comes before everything else. A comment that stands apart from the first line and
     * right above code is about that code alone.
     */
    public static @Nullable String sentence(String text) {
        var reader = new Reader();
        for (String line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            if (!reader.accept(line)) {
                break;
            }
        }
        return reader.sentence();
    }

    /** Goes from line to line. */
    private static final class Reader {
        private final StringBuilder paragraph = new StringBuilder();
        private String before = "";
        private boolean legal;
        private boolean apart;
        private boolean ended;

        /** Whether the next line matters, too. */
        boolean accept(String line) {
            boolean comment = line.startsWith("#");
            if (!comment && !line.isEmpty() && !line.equals("---")) {
                if (apart && !ended) {
                    paragraph.setLength(0);
                }
                return false;
            }
            String words = comment && !line.startsWith("#!")
                    ? line.replaceFirst("^#[#:|]*", "").strip()
                    : "";
            boolean law = comment
                    && (legal || LEGAL.matcher(words.toLowerCase(Locale.ROOT)).find());
            apart = paragraph.isEmpty() ? (line.isEmpty() && !legal) || (apart && !law) : apart;
            legal = law;
            return law ? restart() : take(words);
        }

        private boolean restart() {
            paragraph.setLength(0);
            return true;
        }

        private boolean take(String words) {
            if (isProse(words, paragraph.isEmpty())) {
                boolean title = before.length() < SHORT_LINE
                        && !before.isEmpty()
                        && Character.isUpperCase(words.codePointAt(0));
                if (title && isEnough(paragraph)) {
                    ended = true;
                    return false;
                }
                before = bare(words);
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(before);
            } else if (isEnough(paragraph)) {
                ended = true;
                return false;
            } else {
                before = "";
                paragraph.setLength(0);
            }
            return true;
        }

        @Nullable
        String sentence() {
            return isEnough(paragraph) ? firstSentence(paragraph.toString()) : null;
        }
    }

    /** The first sentence of a text in one or more lines, no longer than a person reads at a glance. */
    public static String firstSentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        String sentence = end < 0 ? line : line.substring(0, end + 1);
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    /** A file's name alone tells nothing. */
    private static boolean isEnough(StringBuilder paragraph) {
        return paragraph.indexOf(" ") > 0;
    }

    private static boolean isProse(String words, boolean first) {
        if (words.isEmpty() || NOT_PROSE.matcher(words.toLowerCase(Locale.ROOT)).find()) {
            return false;
        }
        boolean named = PREFIX.matcher(words).lookingAt();
        boolean field = FIELD.matcher(words).matches() && !named;
        boolean code = words.contains("()") || words.contains("$(") || words.endsWith("{") || words.endsWith("\\");
        boolean letters = first ? Character.isLetterOrDigit(words.codePointAt(0)) : !isList(words);
        return letters && !field && !code && words.chars().anyMatch(Character::isLetter);
    }

    private static boolean isList(String words) {
        return List.of("-", "*", "$", "=", "+", "~", "_").stream().anyMatch(words::startsWith);
    }

    private static String bare(String words) {
        String plain = PREFIX.matcher(words).replaceFirst("");
        return plain.replaceAll("[\\s#*=-]+$", "");
    }
}
