package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shell script that becomes a step: sets its environment, goes to its folder, gives up our rights, and is replaced by it. */
record StepScript(Step step, RunUser user, Map<String, String> always) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** @throws IllegalArgumentException when a variable cannot be one */
    String text() {
        var variables = new TreeMap<>(step.environment());
        variables.putAll(always);
        var text = new StringBuilder();
        variables.forEach((name, value) -> text.append("export ")
                .append(checked(name))
                .append('=')
                .append(quoted(value))
                .append('\n'));
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(user.prefix());
        command.addAll(step.command());
        return text.append("cd ")
                .append(quoted(step.folder().toString()))
                .append(" || exit 126\n")
                .append("exec ")
                .append(command.stream().map(StepScript::quoted).collect(Collectors.joining(" ")))
                .append(" </dev/null\n")
                .toString();
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name
                    + "' cannot be the name of an environment variable; use letters, digits and underscores");
        }
        return name;
    }

    private static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A command or an environment variable cannot hold a NUL character");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
