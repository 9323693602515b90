package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays out a round of steps and starts the supervisor over them. */
record SupervisorLaunch(String id, RunFolder folder, ProcessConfig config) {
    void start(List<Step> steps, Map<String, String> environment) throws IOException {
        int number = StepNames.read(folder).size();
        var plan = new StringBuilder();
        var names = new StringBuilder();
        for (Step step : steps) {
            number++;
            folder.write("step-" + number + ".sh", new StepScript(step, config.user(), environment).text());
            folder.write("exit-" + number, "        \n");
            plan.append(number)
                    .append(' ')
                    .append(step.onFailure().name().toLowerCase(Locale.ROOT))
                    .append('\n');
            names.append(StepNames.line(step));
        }
        folder.append("steps", names.toString());
        folder.write("plan", plan.toString());
        folder.drop("lead");
        folder.write("supervisor.sh", script());
        String rounds = folder.read("rounds");
        folder.write("rounds", (rounds == null ? 1 : Integer.parseInt(rounds.strip()) + 1) + "\n");
        folder.write("result", "                \n");
        launch();
    }

    /** In a session of its own, so that no signal to ours reaches it. */
    private void launch() throws IOException {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(Interrupts.heard());
        command.addAll(List.of("sh", "./supervisor.sh"));
        var builder = new ProcessBuilder(command)
                .directory(folder.control().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(folder.control().resolve("supervisor.log").toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", config.searchPath());
        builder.environment().put("SLIPWAY_SUPERVISOR", id);
        builder.start();
    }

    private static String script() throws IOException {
        try (InputStream script = SupervisorLaunch.class.getResourceAsStream("supervisor.sh")) {
            if (script == null) {
                throw new IOException("The supervisor's script is missing from this program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
