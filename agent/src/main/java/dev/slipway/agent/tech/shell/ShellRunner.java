package dev.slipway.agent.tech.shell;

import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.Programs;
import dev.slipway.wire.work.GrainWork;
import java.nio.file.Path;

/** Grains of kind {@code shell}. */
public final class ShellRunner implements GrainRunner {
    private final Programs programs;

    public ShellRunner(Programs programs) {
        this.programs = programs;
    }

    @Override
    public String key() {
        return "shell";
    }

    @Override
    public GrainRun open(GrainWork work, Path folder) {
        return new ShellRun(work, folder, programs);
    }
}
