package dev.slipway.agent.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One command of a run.
 *
 * @param name shown to people
 * @param command program (absolute path) and arguments
 * @param environment all that the command finds in its environment beside {@code PATH}, {@code HOME} and {@code TMPDIR}
 * @param folder working directory
 * @param onFailure what a non-zero exit code means for the steps behind
 * @param interrupt who hears SIGINT when the run is to end
 */
public record Step(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        OnFailure onFailure,
        Interrupt interrupt) {
    /** Whether the next step runs after this one failed. */
    public enum OnFailure {
        STOP,
        CONTINUE
    }

    /** A tool that takes care of its children is told alone; a shell that does not is told with its whole group. */
    public enum Interrupt {
        TOOL,
        GROUP
    }

    /** A step that stops the run when it fails, of a tool that takes care of its own children. */
    public static Step of(String name, List<String> command, Map<String, String> environment, Path folder) {
        return new Step(name, command, environment, folder, OnFailure.STOP, Interrupt.TOOL);
    }

    @Override
    public String toString() {
        return "Step[" + name + "]";
    }
}
