package dev.slipway.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file in {@code blueprints/valid} is read without an error as the {@code .json} beside it says, every one in
 * {@code blueprints/invalid} gives the faults in the {@code .txt} beside it. A missing file with the expected result is written
 * and the test fails once, for somebody to read it; so are all with {@code -Dcases.write=true}.
 */
class BlueprintCasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "blueprints");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    @TestFactory
    Stream<DynamicTest> readsValidBlueprints() {
        return cases(
                "valid",
                file -> {
                    var parsed =
                            ParsedBlueprint.of(text(file), file.getFileName().toString());
                    assertThat(parsed.diagnostics())
                            .noneMatch(fault -> fault.severity().equals("error"));
                    return JSON.writeValueAsString(parsed) + "\n";
                },
                ".json");
    }

    @TestFactory
    Stream<DynamicTest> namesAllFaultsOfInvalidBlueprints() {
        return cases(
                "invalid",
                file -> {
                    var parsed =
                            ParsedBlueprint.of(text(file), file.getFileName().toString());
                    assertThat(parsed.isValid()).isFalse();
                    return parsed.diagnostics().stream()
                            .map(fault -> fault.line() + ":" + fault.column() + " " + fault.severity() + " "
                                    + fault.code() + ": " + fault.message() + "\n")
                            .collect(Collectors.joining());
                },
                ".txt");
    }

    private interface Reading {
        String of(Path file);
    }

    private static Stream<DynamicTest> cases(String folder, Reading reading, String ending) {
        try (var files = Files.list(CASES.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Path expected = Path.of(file.toString().replace(".yaml", ending));
                        String found = reading.of(file);
                        if (Files.notExists(expected) || Boolean.getBoolean("cases.write")) {
                            Files.writeString(expected, found);
                            throw new AssertionError("Read and keep the new " + expected);
                        }
                        assertThat(found).isEqualTo(text(expected));
                    }))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
