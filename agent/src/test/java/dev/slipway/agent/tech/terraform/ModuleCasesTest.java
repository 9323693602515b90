package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each folder of {@code modules/} is a small repository; its {@code expected.json} is all that the scanner must tell of it. What
 * it told instead is left in {@code target/modules}.
 */
class ModuleCasesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String EXPECTED = "expected.json";

    private final TerraformScanner scanner = new TerraformScanner();

    @TestFactory
    Stream<DynamicTest> modulesAreReadAsTheirExpectationSays() {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultStandsInsideItsFile() {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> scan(folder).forEach(asset -> placesExist(folder, asset))));
    }

    private void check(Path folder) throws IOException {
        String told = JSON.writeValueAsString(scan(folder)) + "\n";
        Path expected = folder.resolve(EXPECTED);
        Path left = Path.of("target", "modules", folder.getFileName() + ".json");
        Files.createDirectories(left.getParent());
        Files.writeString(left, told);
        assertThat(expected).as("what is expected; told was %s", told).exists();
        assertThat(JSON.readTree(told)).as(told).isEqualTo(JSON.readTree(Files.readString(expected)));
    }

    private static void placesExist(Path folder, ScannedAsset asset) {
        for (var diagnostic : asset.diagnostics()) {
            List<String> lines = lines(folder.resolve(Objects.requireNonNull(diagnostic.path())));
            int line = Objects.requireNonNull(diagnostic.line());
            int column = Objects.requireNonNull(diagnostic.column());
            assertThat(line).as(diagnostic.toString()).isBetween(1, lines.size() + 1);
            int length = line > lines.size()
                    ? 0
                    : lines.get(line - 1).codePointCount(0, lines.get(line - 1).length());
            assertThat(column).as(diagnostic.toString()).isBetween(1, length + 1);
        }
    }

    private List<ScannedAsset> scan(Path folder) {
        Map<String, SourceFile> read = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                String path = folder.relativize(file).toString();
                var entry = new TreeEntry(path, TreeEntry.Kind.FILE, "id", content.length);
                if (scanner.wants(entry)) {
                    read.put(path, SourceFile.of(entry, content));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scanner.scan(
                new SourceFiles(read.values().stream().map(SourceFile::entry).toList(), read));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> cases() {
        try {
            Path all = Path.of(Objects.requireNonNull(ModuleCasesTest.class.getResource("modules"))
                    .toURI());
            try (Stream<Path> folders = Files.list(all)) {
                return folders.sorted().toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
