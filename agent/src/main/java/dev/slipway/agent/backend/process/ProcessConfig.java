package dev.slipway.agent.backend.process;

import java.nio.file.Path;

/**
 * How runs are carried out here.
 *
 * @param runs folder that holds a folder for each run
 * @param user whom steps run as
 * @param logLimit bytes of output that a run keeps, about
 * @param searchPath {@code PATH} of every step
 */
public record ProcessConfig(Path runs, RunUser user, long logLimit, String searchPath) {
    /** Where programs usually are. */
    public static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public ProcessConfig {
        runs = runs.toAbsolutePath().normalize();
        if (logLimit < 1) {
            throw new IllegalArgumentException("A run must be allowed at least a byte of output");
        }
    }
}
