package dev.slipway.agent.tech.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which variables a shell script cannot do without.
 *
 * @param all whether that goes for all that are read without default ({@code set -u})
 * @param checked those for which it looks whether they are empty, and ends
 */
record RequiredVariables(boolean all, Set<String> checked) {
    private static final int LOOK_AHEAD = 6;
    private static final int LONGEST_LINE = 500;
    private static final Pattern UNSET_FAILS =
            Pattern.compile("set\\s+(-[a-z]+\\s+([a-z]+\\s+)?)*(-[a-z]*u[a-z]*|-[a-z]*o\\s+nounset)\\b.*");
    private static final Pattern EMPTY = Pattern.compile("-z\\s+\"?\\$\\{?([A-Z][A-Z0-9_]*)(:?-)?\\}?\"?\\s");
    private static final Pattern ENDS = Pattern.compile("\\bexit\\s+[1-9]");

    static RequiredVariables of(String text, Shebang shebang) {
        List<String> lines = text.lines().map(String::strip).toList();
        Set<String> checked = new HashSet<>();
        boolean all = shebang.line().matches(".*\\s-[a-z]*u[a-z]*");
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.length() > LONGEST_LINE || line.startsWith("#")) {
                continue;
            }
            all = all || (line.startsWith("set") && UNSET_FAILS.matcher(line).matches());
            if (line.contains("-z") && !combined(line) && ends(lines, at)) {
                Matcher empty = EMPTY.matcher(line);
                while (empty.find()) {
                    checked.add(empty.group(1));
                }
            }
        }
        return new RequiredVariables(all, Set.copyOf(checked));
    }

    /** Whether emptiness alone does not decide. */
    private static boolean combined(String line) {
        int and = line.indexOf("&&");
        return and >= 0 && (line.startsWith("if") || line.indexOf("[", and) >= 0 || line.indexOf("test ", and) >= 0);
    }

    private static boolean ends(List<String> lines, int from) {
        for (int at = from; at < Math.min(lines.size(), from + LOOK_AHEAD); at++) {
            String line = lines.get(at);
            if (at > from && (line.startsWith("else") || line.startsWith("elif"))) {
                return false;
            }
            if (ENDS.matcher(line).find()) {
                return true;
            }
            boolean block = at > from || line.startsWith("if") || line.endsWith("{") || line.endsWith("\\");
            if (!block || line.equals("fi") || line.endsWith("; fi") || line.startsWith("}")) {
                return false;
            }
        }
        return false;
    }
}
