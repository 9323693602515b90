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
 */
public record Step(
        String name, List<String> command, Map<String, String> environment, Path folder, OnFailure onFailure) {
    /** Whether the next step runs after this one failed. */
    public enum OnFailure {
        STOP,
        CONTINUE
    }

    /** A step that stops the run when it fails. */
    public static Step of(String name, List<String> command, Map<String, String> environment, Path folder) {
        return new Step(name, command, environment, folder, OnFailure.STOP);
    }

    @Override
    public String toString() {
        return "Step[" + name + "]";
    }
}
