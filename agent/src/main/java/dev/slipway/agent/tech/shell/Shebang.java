package dev.slipway.agent.tech.shell;

import java.util.Arrays;

/**
 * The first line of a script, which names the program that runs it.
 *
 * @param language {@code bash}, {@code sh}, {@code zsh} or {@code python}; empty for none of these
 * @param line as written; empty where there is none
 */
record Shebang(String language, String line) {
    private static final int LONGEST = 200;

    static Shebang of(String text) {
        if (!text.startsWith("#!")) {
            return new Shebang("", "");
        }
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.min(end < 0 ? text.length() : end, LONGEST))
                .strip();
        String program = Arrays.stream(line.substring(2).strip().split("\\s+"))
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .filter(word -> !word.equals("env") && !word.startsWith("-") && !word.contains("="))
                .findFirst()
                .orElse("");
        return new Shebang(language(program), line);
    }

    boolean isThere() {
        return !line.isEmpty();
    }

    private static String language(String program) {
        return switch (program) {
            case "bash", "zsh" -> program;
            case "sh", "dash", "ash", "ksh" -> "sh";
            default -> program.matches("python[0-9.]*|pypy3?") ? "python" : "";
        };
    }
}
