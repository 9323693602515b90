package dev.slipway.agent.tech.terraform;

import dev.slipway.wire.work.WorkOutcome.Failed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells people why a run failed: what happened, why, and what to do next.
 *
 * @param diskFull whether the disk of the run has no room now; then the tool may have had none to say anything
 */
record TerraformFailure(String tool, String verb, TerraformMessages messages, boolean diskFull) {
    private static final Pattern VARIABLE = Pattern.compile("variable\\s+\"?([\\w-]+)");
    private static final int LONGEST_DETAIL = 8000;

    Failed told() {
        return new Failed(summary(), detail(), List.of(), messages.version());
    }

    private String summary() {
        String first = first();
        String all = (first + " " + detail()).toLowerCase(Locale.ROOT);
        boolean silent = messages.errors().isEmpty() && messages.plainErrors().isEmpty();
        if (all.contains("no space left on device") || all.contains("disk quota exceeded") || (silent && diskFull)) {
            return "The disk that the run works on is full, so " + verb + " failed: " + first
                    + ". Make room where the agent keeps its runs, then retry or end the environment.";
        }
        return tool + " " + verb + " failed: " + first + ". " + advice(first);
    }

    private String first() {
        if (!messages.errors().isEmpty()) {
            return messages.errors().getFirst().sentence();
        }
        return messages.plainErrors().stream()
                .findFirst()
                .map(line -> line.replaceFirst("^Error: ", "").replaceFirst("[.:]$", ""))
                .orElse("it gave no reason; its output is in the log");
    }

    private String advice(String first) {
        if (first.startsWith("No value for required variable")) {
            return "Give a value for " + variables() + ", then launch again.";
        }
        if (first.contains("state lock")) {
            return "Another run holds the state; wait until it has ended, then retry.";
        }
        String done = messages.completed() == 0
                ? ""
                : messages.completed() + (messages.completed() == 1 ? " change was" : " changes were")
                        + " made before and stand in the state. ";
        return done + "Correct the module or its inputs and retry, or end the environment to remove what was created.";
    }

    private String variables() {
        String names = messages.errors().stream()
                .filter(error -> error.summary().startsWith("No value for required variable"))
                .map(error -> VARIABLE.matcher(error.code() == null ? error.detail() : error.code()))
                .filter(Matcher::find)
                .map(matcher -> "'" + matcher.group(1) + "'")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "the variable" : names;
    }

    private String detail() {
        List<String> lines = messages.errors().isEmpty()
                ? messages.plainErrors()
                : messages.errors().stream()
                        .flatMap(error -> error.lines().stream())
                        .toList();
        String text = String.join("\n", lines);
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
