package dev.slipway.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTextTest {
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");

    private static String tidy(String text) {
        return Objects.requireNonNull(TidyText.of(text, "x").yaml());
    }

    @Test
    void evensIndentsAndKeepsCommentsEmptyLinesQuotesAndOrder() {
        assertThat(tidy("""
                # yaml-language-server: $schema=x
                spec_version:   2   # the only one

                # what is run
                grains:
                    web:
                        kind:    echo
                        spec:
                            inputs:
                            - a: '{{ .inputs.a }}'   # from the form
                            - b: "two"
                            outputs: [ x,y ]
                            # last
                """)).isEqualTo("""
                # yaml-language-server: $schema=x
                spec_version: 2 # the only one

                # what is run
                grains:
                  web:
                    kind: echo
                    spec:
                      inputs:
                        - a: '{{ .inputs.a }}' # from the form
                        - b: "two"
                      outputs: [x, y]
                      # last
                """);
    }

    @Test
    void keepsAnchorsAliasesAndTextsOfSeveralLines() {
        String text = """
                spec_version: 2
                description: |
                  one
                    two
                inputs:
                  one: &one
                    type: string
                  two: *one
                grains:
                  web:
                    kind: echo
                    spec: {}
                """;
        assertThat(tidy(text)).isEqualTo(text);
    }

    @Test
    void saysWhyATextCannotBeRead() {
        var tidy = TidyText.of("grains: [", "shop.yaml");
        assertThat(tidy.yaml()).isNull();
        assertThat(tidy.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("yaml-syntax");
            assertThat(fault.path()).isEqualTo("shop.yaml");
        });
    }

    @Test
    void keepsAnEmptyText() {
        assertThat(tidy("")).isEmpty();
        assertThat(tidy("# only a comment\n")).isEqualTo("# only a comment\n");
    }

    static List<Path> cases() throws IOException {
        var cases = new ArrayList<Path>();
        for (String folder : List.of("valid", "invalid")) {
            try (var files = Files.list(Path.of("src", "test", "resources", "blueprints", folder))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(cases::add);
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSameAndStaysWhenItIsTidiedAgain(Path file) throws IOException {
        String text = Files.readString(file);
        String tidy = TidyText.of(text, "x").yaml();
        if (tidy != null) {
            assertThat(ParsedBlueprint.of(tidy, "x").document().inputs())
                    .extracting(BlueprintDocument.Input::name)
                    .isEqualTo(ParsedBlueprint.of(text, "x").document().inputs().stream()
                            .map(BlueprintDocument.Input::name)
                            .toList());
            assertThat(comments(tidy)).isEqualTo(comments(text));
            assertThat(tidy(tidy)).isEqualTo(tidy);
        }
    }

    @Test
    void staysOnceTidyWhateverTheTextWas() throws IOException {
        var random = new Random(20_261_123);
        List<Path> seeds = cases();
        int tidied = 0;
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = Files.readAllBytes(seeds.get(random.nextInt(seeds.size())));
            for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) " \n#:-'\"|x&*,".charAt(random.nextInt(12));
            }
            String once =
                    TidyText.of(new String(bytes, StandardCharsets.UTF_8), "x").yaml();
            if (once != null) {
                tidied++;
                assertThat(tidy(once)).isEqualTo(once);
            }
        }
        assertThat(tidied).isGreaterThan(300);
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }
}
