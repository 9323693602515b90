package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.wire.asset.ScannedAsset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every scanner promises. Beside the test that extends this lies a folder of resources: each folder in it is a small repository,
 * whose {@code expected.json} is all that the scanner must tell of it. What it told instead is left in {@code target/cases}.
 */
public abstract class AssetScannerContract {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String EXPECTED = "expected.json";
    private static final String NOISE = ":-{}[]#&*!|>'\"%@\n\t \0a1$<=(),";
    /** Far more than it takes on a busy machine, far less than forever. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final AssetScanner scanner;
    private final String cases;

    /** @param cases name of the folder of resources */
    protected AssetScannerContract(AssetScanner scanner, String cases) {
        this.scanner = scanner;
        this.cases = cases;
    }

    @Test
    void isFoundByTheScan() {
        assertThat(ServiceLoader.load(AssetScanner.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(type -> type.equals(scanner.getClass()));
    }

    @TestFactory
    Stream<DynamicTest> casesAreReadAsTheirExpectationSays() {
        return each(folder -> {
            String told = JSON.writeValueAsString(scan(files(folder))) + "\n";
            Path expected = folder.resolve(EXPECTED);
            Path left = Path.of("target", "cases", scanner.key(), folder.getFileName() + ".json");
            Files.createDirectories(left.getParent());
            Files.writeString(left, told);
            assertThat(expected).as("what is expected; told was %s", told).exists();
            assertThat(JSON.readTree(told)).as(told).isEqualTo(JSON.readTree(Files.readString(expected)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFaultStandsInsideItsFile() {
        return each(folder -> scan(files(folder)).forEach(asset -> placesExist(folder, asset)));
    }

    @TestFactory
    Stream<DynamicTest> everyInputSaysWhereItStandsAndItsNameIsThere() {
        return each(folder -> scan(files(folder)).forEach(asset -> inputsAreThere(folder, asset)));
    }

    @TestFactory
    Stream<DynamicTest> orderOfTheFilesMakesNoDifferenceAndTwiceIsTheSame() {
        return each(folder -> assertThat(scan(files(folder))).isEqualTo(scan(files(folder))));
    }

    /** Whatever a file is turned into, the scan ends soon and throws nothing. */
    @TestFactory
    Stream<DynamicTest> nothingInAFileMakesItFail() {
        return each(folder -> {
            var random = new Random(folder.getFileName().toString().hashCode());
            Map<String, byte[]> good = files(folder);
            for (int round = 0; round < 20; round++) {
                var broken = new TreeMap<>(good);
                broken.replaceAll((_, content) -> broken(content, random));
                Assertions.assertTimeoutPreemptively(LONGEST, () -> scan(broken));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noHostileFileMakesItFail() {
        var hostile = new TreeMap<String, UnaryOperator<String>>();
        hostile.put("empty", _ -> "");
        hostile.put("deep list", _ -> "[".repeat(50_000));
        hostile.put("deep mapping", _ -> "{\"a\":".repeat(30_000));
        hostile.put("deep indentation", _ -> deep());
        hostile.put("many documents", text -> ("---\n" + text + "\n").repeat(1_100));
        hostile.put("aliases of aliases", text -> bomb() + text);
        hostile.put("one long line", text -> "a: \"" + "x".repeat(200_000) + "\"\n" + text);
        hostile.put("many lines", text -> text + "# and on\n".repeat(30_000));
        hostile.put("no characters", _ -> "\u0000\uD800\uFFFE".repeat(1_000));
        return hostile.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    for (Path folder : folders()) {
                        var turned = new TreeMap<>(files(folder));
                        turned.replaceAll((_, content) -> each.getValue()
                                .apply(new String(content, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
                        Assertions.assertTimeoutPreemptively(LONGEST, () -> scan(turned));
                    }
                }));
    }

    @Test
    void asksForNoSubmodule() {
        for (Path folder : folders()) {
            assertThat(files(folder).keySet())
                    .noneMatch(path -> scanner.wants(new TreeEntry(path, TreeEntry.Kind.SUBMODULE, "id", 0)));
        }
    }

    private static String deep() {
        var text = new StringBuilder();
        for (int level = 0; level < 900; level++) {
            text.append(" ".repeat(level)).append("a:\n");
        }
        return text.toString();
    }

    private static String bomb() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String all = ("*a" + (level - 1) + ", ").repeat(8) + "*a" + (level - 1);
            text.append("a" + level + ": &a" + level + " [" + all + "]\n");
        }
        return text.toString();
    }

    private static byte[] broken(byte[] content, Random random) {
        byte[] bytes = content.clone();
        if (bytes.length == 0) {
            return bytes;
        }
        switch (random.nextInt(6)) {
            case 0 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> random.nextBytes(bytes);
            case 2 -> bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 3 ->
                bytes = new String(bytes, StandardCharsets.UTF_8)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8);
            case 4 -> bytes = ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            default -> {
                for (int i = 0; i < 1 + bytes.length / 50; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) NOISE.charAt(random.nextInt(NOISE.length()));
                }
            }
        }
        return bytes;
    }

    /** What the scanner tells of files. */
    protected final List<ScannedAsset> scan(Map<String, byte[]> files) {
        Map<String, SourceFile> read = new TreeMap<>();
        List<TreeEntry> tree = new ArrayList<>();
        new TreeMap<>(files).forEach((path, content) -> {
            var entry = new TreeEntry(path, TreeEntry.Kind.FILE, "id", content.length);
            tree.add(entry);
            if (scanner.wants(entry)) {
                read.put(path, SourceFile.of(entry, content));
            }
        });
        return scanner.scan(new SourceFiles(tree, read));
    }

    /** The same of files given as text. */
    protected final List<ScannedAsset> scanTexts(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return scan(bytes);
    }

    private interface Check {
        void of(Path folder) throws IOException;
    }

    private Stream<DynamicTest> each(Check check) {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check.of(folder)));
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

    private static void inputsAreThere(Path folder, ScannedAsset asset) {
        for (var input : asset.inputs()) {
            var source = Objects.requireNonNull(input.source(), input.name());
            String name = input.name().substring(input.name().lastIndexOf('.') + 1);
            assertThat(SourceFile.of(
                                    new TreeEntry(source.path(), TreeEntry.Kind.FILE, "id", 1),
                                    bytes(folder.resolve(source.path())))
                            .text()
                            .lines()
                            .skip(source.line() - 1L)
                            .findFirst())
                    .as(input.toString())
                    .hasValueSatisfying(line -> assertThat(line).contains(name));
            assertThat(Set.of("type", "required", "default", "sensitive", "description"))
                    .containsAll(source.guessed());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files(Path folder) {
        var all = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                if (!path.equals(EXPECTED)) {
                    all.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> folders() {
        try {
            Path all = Path.of(
                    Objects.requireNonNull(getClass().getResource(cases)).toURI());
            try (Stream<Path> folders = Files.list(all)) {
                return folders.sorted().toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
