package dev.slipway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages lead where they say. */
class ProseTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "THREAT_MODEL.md"})
    void everyLinkOfAPageLeadsToAFile(String page) throws IOException {
        assertThat(missing(page)).isEmpty();
    }

    @Test
    void decisionsAreNumberedWithoutAGap() throws IOException {
        try (var pages = Files.list(TOP.resolve("docs/adr"))) {
            List<String> numbers = pages.map(
                            page -> page.getFileName().toString().substring(0, 4))
                    .sorted()
                    .toList();
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo("%04d".formatted(i + 1));
            }
        }
    }

    private static List<String> missing(String page) throws IOException {
        var missing = new ArrayList<String>();
        var links = LINK.matcher(Files.readString(TOP.resolve(page)));
        while (links.find()) {
            if (!Files.exists(TOP.resolve(links.group(1)))) {
                missing.add(links.group(1));
            }
        }
        return missing;
    }
}
