package dev.slipway.agent.tech.echo;

import dev.slipway.agent.backend.Step;
import dev.slipway.agent.tech.Ending;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.RunEnd;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.WorkOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Grains of kind {@code echo}. Inputs with a meaning: {@code say} (a text to print), {@code lines} (how many numbered lines to
 * print), {@code sleep} (seconds to wait), {@code exit_code}. On deploy all inputs become outputs.
 */
public final class EchoRunner implements GrainRunner {
    private static final String SCRIPT = """
            if [ -n "$SAY" ]; then printf '%s\\n' "$SAY"; fi
            line=1
            while [ "$line" -le "$LINES" ]; do echo "line $line"; line=$((line + 1)); done
            if [ "$SLEEP" != 0 ]; then sleep "$SLEEP"; fi
            exit "$EXIT_CODE"
            """;

    @Override
    public String key() {
        return "echo";
    }

    @Override
    public GrainRun open(GrainWork work, Path folder) {
        return new EchoRun(work, folder);
    }

    private record EchoRun(GrainWork work, Path folder) implements GrainRun {
        @Override
        public List<Step> prepare() {
            var environment = new java.util.HashMap<>(work.environmentVariables());
            environment.putAll(Map.of(
                    "SAY", work.inputs().getOrDefault("say", ""),
                    "LINES", work.inputs().getOrDefault("lines", "0"),
                    "SLEEP", work.inputs().getOrDefault("sleep", "0"),
                    "EXIT_CODE", work.inputs().getOrDefault("exit_code", "0")));
            return List.of(
                    new Step("echo", List.of("/bin/sh", "-c", SCRIPT), environment, folder, Step.OnFailure.STOP));
        }

        @Override
        public Ending end(RunEnd end) {
            return new Ending.Sealed(
                    end.succeeded()
                            ? new WorkOutcome.Succeeded(outputs(), null)
                            : end.fromOutside(List.of()).orElseGet(() -> failed(end.exitCode())));
        }

        private List<WorkOutcome.Output> outputs() {
            return work.action() == GrainWork.Action.DESTROY
                    ? List.of()
                    : work.inputs().entrySet().stream()
                            .map(input -> new WorkOutcome.Output(input.getKey(), input.getValue(), false))
                            .toList();
        }

        private static WorkOutcome failed(int exitCode) {
            return new WorkOutcome.Failed(
                    "The echo ended with exit code " + exitCode + ", as its input exit_code says",
                    null,
                    List.of(),
                    null);
        }
    }
}
