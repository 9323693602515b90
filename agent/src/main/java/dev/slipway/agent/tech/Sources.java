package dev.slipway.agent.tech;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.git.Credentials;
import dev.slipway.agent.git.GitException;
import dev.slipway.agent.git.GitFailure;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.GitRoute;
import dev.slipway.agent.git.Mirror;
import dev.slipway.wire.work.GrainWork.SourceCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Brings the code of a grain to its run. */
public record Sources(GitMirrors mirrors) {
    /**
     * Writes the whole tree of the commit into a folder; the host is asked only for commits that are not here yet.
     *
     * @return where the part that is meant lies
     * @throws RunRefused when it cannot be had
     */
    public Path bring(SourceCode source, Path target) throws RunRefused {
        try {
            var mirror = mirrors.mirror(source.url());
            if (mirror.isThere()) {
                try {
                    return export(mirror, source, target);
                } catch (GitException e) {
                    if (e.failure() != GitFailure.UNKNOWN_REF && e.failure() != GitFailure.DAMAGED) {
                        throw e;
                    }
                }
            }
            GitRoute.of(source.route()).during(() -> mirror.fetch(credentials(source), source.commit()));
            return export(mirror, source, target);
        } catch (GitException e) {
            throw refused(source, e);
        }
    }

    private static RunRefused refused(SourceCode source, GitException failure) {
        String said = failure.getMessage();
        return switch (failure.failure()) {
            case AUTHENTICATION, FORBIDDEN, NOT_FOUND_OR_INVISIBLE ->
                RunRefused.closedCode(
                        "The code cannot be fetched from " + source.url()
                                + ": the host refuses the connection's access or has no such repository. Authorize the repository again, then retry.",
                        said);
            case UNKNOWN_REF, EMPTY ->
                new RunRefused(
                        "Commit " + source.commit() + " is not in " + source.url()
                                + " any more. Launch again from a branch that exists.",
                        said);
            case UNKNOWN_PATH ->
                new RunRefused(
                        "There is no '" + source.path() + "' in commit " + source.commit() + " of " + source.url()
                                + ". Correct the grain's path.",
                        said);
            case DISK ->
                new RunRefused(
                        "The code cannot be written on the agent's machine: its disk is full, or the folder of its runs cannot be"
                                + " written to. Make room where the agent keeps its runs, then retry.",
                        said);
            default ->
                new RunRefused(
                        "The code cannot be fetched from " + source.url()
                                + ". Check that the host can be reached from the agent, then retry.",
                        said);
        };
    }

    private static Path export(Mirror mirror, SourceCode source, Path target) {
        return mirror.export(source.commit(), source.path().isBlank() ? "." : source.path(), target);
    }

    private static @Nullable Credentials credentials(SourceCode source) {
        String password = source.password();
        return password == null
                ? null
                : new Credentials(source.username() == null ? "oauth2" : source.username(), password);
    }
}
