package dev.slipway.agent.tech.shell;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.tech.Ending;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.Programs;
import dev.slipway.agent.tech.RunEnd;
import dev.slipway.agent.tech.RunFiles;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of a shell grain: a step for each command; the exit code of the last one decides. */
final class ShellRun implements GrainRun {
    private static final JsonMapper JSON = new JsonMapper();
    /** Goes before the text of a command, whose shell then tells which variables it exported. */
    private static final String WITH_EXPORTS =
            "trap 'slipway_code=$?; env -0 >\"$SLIPWAY_EXPORTS\"; exit \"$slipway_code\"' EXIT\n";

    private final GrainWork work;
    private final Path folder;
    private final Programs programs;

    ShellRun(GrainWork work, Path folder, Programs programs) {
        this.work = work;
        this.folder = folder;
        this.programs = programs;
    }

    @Override
    public List<Step> prepare() throws IOException, RunRefused {
        var commands = commands();
        if (commands.isEmpty() && work.action() == GrainWork.Action.DEPLOY) {
            throw new RunRefused("The shell grain has no commands; give it activities.deploy.commands");
        }
        if (!spec().path("files").isEmpty()) {
            throw new RunRefused("The shell grain names files, which this version does not bring to the run yet;"
                    + " fetch them in a command and remove 'files'");
        }
        String shell = shell();
        Path place = Files.createDirectories(folder.resolve("place"));
        Path exports = Files.createDirectories(folder.resolve("exports"));
        var steps = new ArrayList<Step>();
        for (var command : commands) {
            steps.add(step(shell, command, place, exports.resolve(Integer.toString(steps.size() + 1))));
        }
        return steps;
    }

    /** The richest shell there is. */
    private String shell() throws IOException, RunRefused {
        try {
            return programs.find("bash", "").toString();
        } catch (RunRefused _) {
            return programs.find("sh", "Install a POSIX shell.").toString();
        }
    }

    private Step step(String shell, ShellCommand command, Path place, Path exports) throws IOException {
        var environment = new HashMap<>(work.environmentVariables());
        boolean told = !command.outputs().isEmpty();
        if (told) {
            environment.put("SLIPWAY_EXPORTS", exports.toString());
        }
        Path script = exports.resolveSibling(exports.getFileName() + ".sh");
        Files.writeString(script, (told ? WITH_EXPORTS : "") + command.text() + "\n");
        return new Step(command.name(), List.of(shell, script.toString()), environment, place, Step.OnFailure.CONTINUE);
    }

    @Override
    public List<String> ended(String step, int exitCode) {
        if (exitCode == 0 || exitCode > 128) {
            return List.of();
        }
        return List.of("Warning: '" + step + "' ended with exit code " + exitCode
                + "; only the last command decides whether the grain succeeds");
    }

    @Override
    public Ending end(RunEnd end) throws IOException {
        var outside = end.fromOutside(List.of());
        if (outside.isPresent()) {
            return new Ending.Sealed(outside.get());
        }
        return new Ending.Sealed(
                end.succeeded()
                        ? new WorkOutcome.Succeeded(outputs(), null)
                        : new WorkOutcome.Failed(
                                "The last command ended with exit code " + end.exitCode()
                                        + ". Its output is in the log; correct the command, then retry or end the environment.",
                                null,
                                List.of(),
                                null));
    }

    private List<WorkOutcome.Output> outputs() throws IOException {
        var outputs = new ArrayList<WorkOutcome.Output>();
        try {
            var commands = commands();
            for (int number = 1; number <= commands.size(); number++) {
                var command = commands.get(number - 1);
                Map<String, String> exported =
                        exported(folder.resolve("exports").resolve(Integer.toString(number)));
                for (String name : command.outputs()) {
                    String path = activity() + ".commands." + command.name() + "." + name;
                    outputs.add(new WorkOutcome.Output(path, exported.getOrDefault(name, ""), false));
                }
            }
        } catch (RunRefused e) {
            throw new IllegalStateException("The commands were read before", e);
        }
        return outputs;
    }

    /** Empty after a command that was killed before it could tell. */
    private Map<String, String> exported(Path file) throws IOException {
        var variables = new HashMap<String, String>();
        byte[] told = RunFiles.read(folder, file).orElse(new byte[0]);
        for (String entry : new String(told, StandardCharsets.UTF_8).split("\0", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                variables.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return variables;
    }

    private List<ShellCommand> commands() throws RunRefused {
        return ShellCommand.read(spec(), activity());
    }

    private String activity() {
        return work.action().name().toLowerCase(Locale.ROOT);
    }

    private JsonNode spec() throws RunRefused {
        try {
            return JSON.readTree(work.spec());
        } catch (JacksonException e) {
            throw new RunRefused("The grain's spec cannot be read", e.getMessage());
        }
    }
}
