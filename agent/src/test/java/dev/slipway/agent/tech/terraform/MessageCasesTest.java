package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each {@code messages/*.jsonl} is what the tool told; beside it stands what people must see of it, and in the end learn from it. */
class MessageCasesTest {
    @TestFactory
    Stream<DynamicTest> messagesAreShownAsTheirExpectationSays() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(MessageCasesTest.class.getResource("messages"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".jsonl", ".expected.txt");
        assertThat(told(Files.readAllLines(file))).isEqualTo(Files.readAllLines(file.resolveSibling(name)));
    }

    private static List<String> told(List<String> lines) {
        var messages = new TerraformMessages();
        var told = new ArrayList<String>();
        lines.forEach(line -> messages.read(line).forEach(shown -> told.add(shown.stripTrailing())));
        told.add("--- version " + messages.version() + ", " + messages.completed() + " completed, creating "
                + messages.creating());
        told.add("--- "
                + new TerraformFailure("Terraform", "apply", messages, false)
                        .told()
                        .summary());
        return told;
    }
}
