package dev.slipway.agent.tech.shell;

import dev.slipway.agent.backend.RunRefused;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One command of a shell grain.
 *
 * @param name shown to people, and by which its outputs are found
 * @param outputs names of the variables that it exports
 */
record ShellCommand(String name, String text, List<String> outputs) {
    ShellCommand {
        outputs = List.copyOf(outputs);
    }

    /** Reads {@code spec.activities.ACTIVITY.commands}; a missing list is an empty one. */
    static List<ShellCommand> read(JsonNode spec, String activity) throws RunRefused {
        var commands = new ArrayList<ShellCommand>();
        JsonNode listed = spec.path("activities").path(activity).path("commands");
        if (!listed.isMissingNode() && !listed.isNull() && !listed.isArray()) {
            throw new RunRefused("activities." + activity + ".commands must be a list of commands");
        }
        for (JsonNode item : listed) {
            commands.add(one(item, commands.size() + 1));
        }
        return commands;
    }

    private static ShellCommand one(JsonNode item, int number) throws RunRefused {
        if (item.isString()) {
            return new ShellCommand("command-" + number, item.asString(), List.of());
        }
        if (!item.path("command").isString()) {
            throw new RunRefused("Command " + number + " of the shell grain has no text; write it as a string or as"
                    + " {name, command, outputs}");
        }
        var outputs = new ArrayList<String>();
        item.path("outputs").forEach(output -> outputs.add(output.asString("")));
        return new ShellCommand(
                item.path("name").asString("command-" + number),
                item.path("command").asString(),
                outputs);
    }
}
