package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.yaml.Yaml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# Where it listens\\nkey: 1 | Where it listens",
                "# Where it\\n# listens.\\nkey: 1 | Where it listens.",
                "# Where it listens. Or not.\\nkey: 1 | Where it listens.",
                "## Where it listens\\nkey: 1 | Where it listens",
                "#Where it listens\\nkey: 1 | Where it listens",
                "#\\n# Where it listens\\n#\\nkey: 1 | Where it listens",
                "other: 1\\n# Where it listens\\nkey: 1 | Where it listens",
                "# All hosts.\\n# - web1\\n# - web2\\nkey: [] | All hosts.",
                "# Paragraph one\\n#\\n# Paragraph two\\nkey: 1 | Paragraph one",
            })
    void takesTheCommentRightAboveAKey(String text, String comment) {
        assertThat(commentOfTheLastKey(text)).isEqualTo(comment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key: 1 # How many | How many",
                "key: 1 ## How many | How many",
                "key: 'one' # How many | How many",
                "key: \"a # b\" # How many | How many",
                "key: a#b # How many | How many",
                "key: ünï # How many | How many",
                "# - 2\\nkey: 1 # How many | How many",
            })
    void orElseTheOneBehindItsValue(String text, String comment) {
        assertThat(commentOfTheLastKey(text)).isEqualTo(comment);
    }

    @Test
    void prefersTheCommentAbove() {
        assertThat(commentOfTheLastKey("# Above it\nkey: 1 # Behind it")).isEqualTo("Above it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: 1",
                "key: a#b",
                "key: 'a # b'",
                "key: 1 # 80",
                "key: 1 # ----",
                "key: [1] # One",
                "key:\n  1 # One",
                "# Too far away\n\nkey: 1",
                "other: 1 # Of another\nkey: 1",
                "# key: 2\nkey: 1",
                "# - item\nkey: 1",
                "# [a, b]\nkey: 1",
                "# \"text\"\nkey: 1",
            })
    void takesNothingThatIsNoProseOrSomewhereElse(String text) {
        assertThat(commentOfTheLastKey(text)).as(text).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# ----------", "# ==========", "##########", "### Web ###", "# * * *"})
    void whatStandsAboveARulerIsAboutMoreThanOneKey(String ruler) {
        assertThat(commentOfTheLastKey("# Web servers\n" + ruler + "\nkey: 1")).isNull();
        assertThat(commentOfTheLastKey("# Web servers\n" + ruler + "\n# The port\nkey: 1"))
                .isEqualTo("The port");
    }

    @Test
    void readsNoMoreThanThirtyLinesUpwards() {
        assertThat(commentOfTheLastKey("# First.\n" + "# more\n".repeat(29) + "key: 1"))
                .isEqualTo("First.");
        assertThat(commentOfTheLastKey("# First.\n" + "# more\n".repeat(30) + "key: 1"))
                .startsWith("more more");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, a: yes", "1, 4, yes", "1, 99, ''", "2, 1, 😀: no", "2, 4, no", "3, 1, ''", "0, 1, ''"})
    void tellsWhatStandsAtAPlaceCountedInCharacters(int line, int column, String rest) {
        assertThat(Lines.of("a: yes\n😀: no\n").from(new Yaml.Place(line, column)))
                .isEqualTo(rest);
    }

    private static @Nullable String commentOfTheLastKey(String written) {
        String text = written.replace("\\n", "\n") + "\n";
        Yaml.Entry entry = Repository.mapping(text).entries().getLast();
        return Lines.of(text).comment(entry);
    }
}
