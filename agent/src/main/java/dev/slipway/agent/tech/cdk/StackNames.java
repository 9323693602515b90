package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.scan.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names of stacks that a source file writes out: {@code new WebStack(app, "Web", …)}, without {@code new} in Python. What is made
 * right below the app is a stack whatever its class is called, but for stages, which hold stacks of their own.
 */
final class StackNames {
    private static final int MOST = 50;
    private static final String ARGUMENTS = "\\(\\s{0,200}(\\w{1,50})\\s{0,20},\\s{0,200}[\"'`]([\\w./-]{1,128})[\"'`]";
    private static final Pattern SCRIPT = Pattern.compile("\\bnew\\s{1,20}([\\w.$]{1,100})" + ARGUMENTS);
    private static final Pattern PYTHON = Pattern.compile("\\b(\\w{1,100})" + ARGUMENTS);

    private StackNames() {}

    static List<String> in(SourceFile file) {
        String text = file.text();
        Matcher matcher = (file.path().endsWith(".py") ? PYTHON : SCRIPT).matcher(text);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < MOST && matcher.find()) {
            if (isStack(matcher.group(1), matcher.group(2)) && !isComment(text, matcher.start())) {
                names.add(matcher.group(3));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isStack(String type, String scope) {
        return type.contains("Stack")
                || (scope.equals("app") && Character.isUpperCase(initial(type)) && !type.endsWith("Stage"));
    }

    /** The first letter of a type's own name, without what it is taken from. */
    private static char initial(String type) {
        int dot = type.lastIndexOf('.');
        return dot + 1 < type.length() ? type.charAt(dot + 1) : ' ';
    }

    private static boolean isComment(String text, int at) {
        String before = text.substring(text.lastIndexOf('\n', at) + 1, at).strip();
        return before.startsWith("//") || before.startsWith("#") || before.startsWith("*") || before.startsWith("/*");
    }
}
