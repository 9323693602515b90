package dev.slipway.agent.tech.shell;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be written behind a script's name, as far as its text says. */
final class ShellArguments {
    private static final int MOST = 60;
    private static final int LONGEST_LINE = 300;
    private static final Pattern FLAG = Pattern.compile("--?[A-Za-z0-9][A-Za-z0-9_-]*=?\\*?");

    private ShellArguments() {}

    /** The options read by {@code getopts}, a value behind one written {@code VALUE}, and those told apart in a {@code case}. */
    static String flags(ShellReader reader, String text) {
        Set<String> flags = new LinkedHashSet<>();
        reader.getopts().forEach(options -> addOptions(options, flags));
        text.lines()
                .filter(line -> line.length() < LONGEST_LINE)
                .map(String::strip)
                .forEach(line -> addLabels(line, flags));
        return String.join(", ", flags.stream().limit(MOST).toList());
    }

    private static void addOptions(String options, Set<String> flags) {
        for (int at = 0; at < options.length(); at++) {
            char option = options.charAt(at);
            if (Character.isLetterOrDigit(option)) {
                boolean value = at + 1 < options.length() && options.charAt(at + 1) == ':';
                flags.add("-" + option + (value ? " VALUE" : ""));
            }
        }
    }

    private static void addLabels(String line, Set<String> flags) {
        int end = line.indexOf(')');
        if (end < 2 || !(line.startsWith("-") || line.startsWith("(-"))) {
            return;
        }
        List<String> labels = Arrays.stream(
                        line.substring(line.startsWith("(") ? 1 : 0, end).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (labels.stream().allMatch(label -> FLAG.matcher(label).matches())) {
            flags.add(String.join("|", labels).replace("=*", "=VALUE").replace("*", ""));
        }
    }

    /** What the first line with {@code Usage:} says behind that. */
    static String usage(String text) {
        return text.lines()
                .filter(line -> line.length() < LONGEST_LINE
                        && line.toLowerCase(Locale.ROOT).contains("usage:"))
                .map(ShellArguments::behindUsage)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Up to the quote that closes where one is open. */
    private static String behindUsage(String line) {
        int at = line.toLowerCase(Locale.ROOT).indexOf("usage:");
        String words = line.substring(at + "usage:".length()).replace("$(basename \"$0\")", "$0");
        for (char quote : new char[] {'"', '\''}) {
            boolean inside =
                    line.substring(0, at).chars().filter(each -> each == quote).count() % 2 == 1;
            int end = words.indexOf(quote);
            if (inside && end >= 0) {
                words = words.substring(0, end);
            }
        }
        return words.strip().replaceFirst("\\\\n$", "");
    }
}
