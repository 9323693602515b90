package dev.slipway.agent.tech;

import dev.slipway.agent.backend.EndReason;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the steps of a run ended.
 *
 * @param exitCode of the step that decided; above 128 when it was killed
 * @param rounds how many rounds of steps there were
 * @param reason why it was asked to end; empty when it was not
 * @param timeLimit it was given
 */
public record RunEnd(int exitCode, int rounds, Optional<EndReason> reason, Duration timeLimit) {
    /** Whether all went well, however late somebody wished it to end. */
    public boolean succeeded() {
        return exitCode == 0 && reason.isEmpty();
    }

    /** Whether it ended in the middle of something: nobody knows what its tool had begun. */
    public boolean broken() {
        return exitCode > 128 || reason.equals(Optional.of(EndReason.ABANDONED));
    }

    /**
     * The outcome of a run that was ended from outside; empty when it ended by itself.
     *
     * @param leftBehind addresses of what may exist though no state tells of it
     */
    public Optional<WorkOutcome> fromOutside(List<String> leftBehind) {
        if (reason.isPresent()) {
            return Optional.of(asked(reason.get(), leftBehind));
        }
        if (exitCode > 128) {
            return Optional.of(new WorkOutcome.Lost(
                    "The tool was killed (signal " + (exitCode - 128) + ") in the middle of its work"
                            + named(leftBehind),
                    leftBehind));
        }
        return Optional.empty();
    }

    private WorkOutcome asked(EndReason why, List<String> leftBehind) {
        return switch (why) {
            case CANCELLED -> new WorkOutcome.Cancelled("The run was cancelled" + named(leftBehind), leftBehind);
            case TIME_LIMIT ->
                new WorkOutcome.Failed(
                        "The run was stopped because it took longer than " + timeLimit.toMinutes()
                                + " minutes; find out what it waits for, or raise the limit" + named(leftBehind),
                        null,
                        leftBehind,
                        null);
            case ABANDONED ->
                new WorkOutcome.Lost(
                        "What watched over the run was killed, so the run was stopped" + named(leftBehind), leftBehind);
            case AGENT_STOPS ->
                leftBehind.isEmpty()
                        ? new WorkOutcome.Interrupted("the agent was stopped; the run goes on at its next start")
                        : new WorkOutcome.Lost(
                                "The agent was stopped and the tool could not finish in time" + named(leftBehind),
                                leftBehind);
        };
    }

    private static String named(List<String> leftBehind) {
        return leftBehind.isEmpty()
                ? "."
                : ". May exist though no state tells of it: " + String.join(", ", leftBehind)
                        + ". Look there, remove what should not be, then retry or end the environment.";
    }
}
