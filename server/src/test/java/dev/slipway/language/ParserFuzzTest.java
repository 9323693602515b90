package dev.slipway.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No bytes crash or hang the parser. */
class ParserFuzzTest {
    private static final Path CASES = Path.of("src", "test", "resources", "blueprints");

    @Test
    void noBytesCrashOrHangTheParser() throws IOException {
        List<byte[]> seeds = seeds();
        var random = new Random(20_261_122);
        long start = System.nanoTime();
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            int changes = 1 + random.nextInt(12);
            for (int change = 0; change < changes && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = changed(random);
            }
            assertThat(ParsedBlueprint.of(new String(bytes, StandardCharsets.UTF_8), "x"))
                    .isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
    }

    @Test
    void noHeapOfBytesCrashesParserOrFormatter() {
        var random = new Random(20_261_123);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = random.nextBoolean() ? changed(random) : (byte) ('a' + random.nextInt(26));
            }
            String text =
                    new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            assertThat(ParsedBlueprint.of(text, "x")).isNotNull();
            assertThat(TidyText.of(text, "x")).isNotNull();
        }
    }

    @Test
    void givesUpOnBombsInTime() {
        long start = System.nanoTime();
        for (String pattern : new String[] {"(a+)+$", "(a|aa)+$", "([a-z]+)*!", "(.*)*x"}) {
            ParsedBlueprint.of(
                    "spec_version: 2\ninputs: {bomb: {pattern: '" + pattern + "', default: " + "a".repeat(5_000) + "}}",
                    "x");
        }
        ParsedBlueprint.of("spec_version: 2\ndescription: '" + "{{ .inputs.a | append: '".repeat(20_000) + "'", "x");
        ParsedBlueprint.of("spec_version: 2\nlabels: ['" + "{% if a %}".repeat(20_000) + "']", "x");
        ParsedBlueprint.of("spec_version: 2\nlabels: ['" + "{{ a".repeat(20_000) + "']", "x");
        ParsedBlueprint.of("spec_version: 2\n" + "x".repeat(500_000) + ": 1", "x");
        ParsedBlueprint.of(
                "spec_version: 2\nworkflow: {triggers: [{type: cron, cron: '" + "*/1,".repeat(50_000) + "'}]}", "x");
        ParsedBlueprint.of("spec_version: 2\nworkflow: {labels-selector: '" + " and".repeat(50_000) + ",'}", "x");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void readsAThousandGrainsInARow() {
        var grains = new StringBuilder("spec_version: 2\ngrains:\n  grain0: {kind: echo, spec: {}}\n");
        for (int number = 1; number < 1_000; number++) {
            grains.append("  grain")
                    .append(number)
                    .append(": {kind: echo, depends-on: grain")
                    .append(number - 1)
                    .append(", spec: {}}\n");
        }
        long start = System.nanoTime();
        assertThat(ParsedBlueprint.of(grains.toString(), "x").diagnostics()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void refusesTooMuchAndNamesTheLimit() {
        code("a".repeat(10_000_000), "too-long");
        code("[".repeat(200_000), "too-deep");
        code("{a: ".repeat(1_000), "too-deep");
        code("- ".repeat(1_000), "too-deep");
        var grains = new StringBuilder("spec_version: 2\ngrains:\n");
        for (int number = 0; number < 10_000; number++) {
            grains.append("  grain").append(number).append(": {kind: echo, spec: {}}\n");
        }
        code(grains.toString(), "too-many");
        code("- x\n".repeat(150_000), "too-many-nodes");
    }

    private static void code(String text, String code) {
        assertThat(ParsedBlueprint.of(text, "x").diagnostics())
                .anyMatch(fault -> fault.code().equals(code));
    }

    private static byte changed(Random random) {
        byte[] marks = "{}[]:,-&*!|>'\"%@`#\n\t .?~\u0000".getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? (byte) random.nextInt(256) : marks[random.nextInt(marks.length)];
    }

    private static List<byte[]> seeds() throws IOException {
        var seeds = new ArrayList<byte[]>();
        for (String folder : new String[] {"valid", "invalid"}) {
            try (var files = Files.list(CASES.resolve(folder))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }
}
