package dev.slipway.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every fault that can be named is named in a case. */
class CodesTest {
    private static final Pattern NAMED =
            Pattern.compile("faults\\s*\\.(?:error|warning|explained)\\([^\"]*\"([a-z-]+)\"");
    private static final Path CASES = Path.of("src", "test", "resources", "blueprints", "invalid");

    @Test
    void everyCodeHasACase() throws IOException {
        Set<String> codes = new TreeSet<>(named(Path.of("src", "main", "java", "dev", "slipway", "language")));
        codes.addAll(named(Path.of("..", "agent", "src", "main", "java", "dev", "slipway", "agent", "yaml")));
        assertThat(codes).hasSizeGreaterThan(40);

        String cases = text(CASES, ".txt")
                + Files.readString(Path.of("src", "test", "java", "dev", "slipway", "language", "ParserFuzzTest.java"));
        codes.removeIf(code -> cases.contains("error " + code)
                || cases.contains("warning " + code)
                || cases.contains('"' + code + '"'));
        assertThat(codes).isEmpty();
    }

    private static Set<String> named(Path folder) throws IOException {
        var found = new TreeSet<String>();
        NAMED.matcher(text(folder, ".java")).results().forEach(call -> found.add(call.group(1)));
        return found;
    }

    private static String text(Path folder, String ending) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
