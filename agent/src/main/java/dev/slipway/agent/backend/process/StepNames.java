package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.Step;
import java.io.IOException;
import java.util.List;

/** The steps of a run by number, from 1 on, over all its rounds: one line each. */
record StepNames(List<String> lines) {
    static StepNames read(RunFolder folder) throws IOException {
        String text = folder.read("steps");
        return new StepNames(text == null ? List.of() : text.lines().toList());
    }

    static String line(Step step) {
        return step.name().replaceAll("\\s+", " ") + "\n";
    }

    int size() {
        return lines.size();
    }

    /** The name; numbers that are not known are told as such. */
    String name(int number) {
        if (number < 1 || number > lines.size()) {
            return "step " + number;
        }
        return lines.get(number - 1);
    }
}
