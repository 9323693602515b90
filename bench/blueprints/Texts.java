import dev.slipway.language.ParsedBlueprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads and checks blueprints of our own making beside a bare reading of the same YAML, in turns, and prints the figures as JSON. */
class Texts {
    private static final int ROUNDS = 400;
    private static final int MANY = 2_000;

    public static void main(String[] words) {
        String text = blueprint(0);
        var parsed = ParsedBlueprint.of(text, "bench.yaml");
        if (!parsed.diagnostics().isEmpty()) {
            throw new IllegalStateException(parsed.diagnostics().toString());
        }
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            double one = timed(text, each -> ParsedBlueprint.of(each, "bench.yaml"));
            double other = timed(text, Texts::load);
            if (round >= 0) {
                ours[round] = one;
                bare[round] = other;
            }
        }
        List<String> many = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            many.add(blueprint(number));
        }
        double all = timed("", _ -> many.forEach(each -> ParsedBlueprint.of(each, "bench.yaml")));
        double floor = timed("", _ -> many.forEach(Texts::load));
        System.out.printf(
                "{\"lines\":%d,\"one_ms\":%.3f,\"one_bare_ms\":%.3f,\"many\":%d,\"many_ms\":%.0f,\"many_bare_ms\":%.0f}%n",
                text.lines().count(), median(ours), median(bare), MANY, all, floor);
    }

    private static void load(String text) {
        new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static double timed(String text, Consumer<String> work) {
        long start = System.nanoTime();
        work.accept(text);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Three hundred lines: 24 inputs, 12 outputs, 12 grains in a row, templates with paths, filters and tags. */
    private static String blueprint(int number) {
        var text = new StringBuilder("spec_version: 2\ndescription: Number " + number + "\ninputs:\n  runner:\n    type: agent\n");
        for (int input = 0; input < 24; input++) {
            text.append("  input ").append(input).append(":\n    type: string\n    default: value-").append(input)
                    .append("\n    pattern: '^[a-z0-9-]+$'\n    description: Asked for at launch\n");
        }
        text.append("outputs:\n");
        for (int output = 0; output < 12; output++) {
            text.append("  output ").append(output).append(":\n    value: '{{ .grains.grain-").append(output)
                    .append(".outputs.id | downcase }}'\n");
        }
        text.append("grains:\n");
        for (int grain = 0; grain < 12; grain++) {
            text.append("  grain-").append(grain).append(":\n    kind: terraform\n");
            if (grain > 0) {
                text.append("    depends-on: grain-").append(grain - 1).append('\n');
            }
            text.append("    spec:\n      source: {store: iac, path: modules/part-").append(grain).append(", tag: v1.0.0}\n")
                    .append("      agent: {name: '{{ .inputs.runner }}'}\n      inputs:\n");
            for (int input = 0; input < 2; input++) {
                text.append("        - value_").append(input).append(": '{{ .inputs.[\"input ").append(2 * grain + input)
                        .append("\"] }}-{{ envId | downcase }}'\n");
            }
            text.append("        - zone: '{% if .inputs.[\"input 0\"] == \"a\" %}one{% else %}two{% endif %}'\n")
                    .append("      outputs: [id, name]\n      auto-retry: false\n      tags: {auto-tag: true}\n");
        }
        return text.toString();
    }
}
