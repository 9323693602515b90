package dev.slipway.launch;

import java.util.List;
import java.util.Map;

/**
 * A grain just before it runs, all templates resolved.
 *
 * @param inputs by name; what a text means is the technology's rule
 * @param spec {@code spec} as JSON text, resolved
 * @param masks texts that must not be shown
 */
public record GrainRun(
        String name,
        String kind,
        Map<String, String> inputs,
        Map<String, String> environmentVariables,
        String spec,
        List<String> masks) {
    @Override
    public String toString() {
        return "GrainRun[" + name + " " + kind + "]";
    }
}
