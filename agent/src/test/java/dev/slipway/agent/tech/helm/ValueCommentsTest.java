package dev.slipway.agent.tech.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for the words on a value, and what is not. */
class ValueCommentsTest {
    private static @Nullable String on(String name, String text) {
        return said(name, text).words();
    }

    private static ValueComments.Said said(String name, String text) {
        var at = (Yaml.Mapping) YamlReader.read(text, new Faults("values.yaml"));
        assertThat(at).isNotNull();
        String[] parts = name.split("\\.", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            at = at.mapping(parts[i]);
        }
        for (var entry : at.entries()) {
            if (entry.key().text().equals(parts[parts.length - 1])) {
                return new ValueComments(text).on(name, entry.key());
            }
        }
        throw new IllegalArgumentException(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a: 1 # words`, words",
                "`a: \"x # y\" # words`, words",
                "`a: 'x'  ## -- words`, words",
                "`a: \"x # y\"`,",
                "`a: x#y`,",
                "`a: {b: 1} # words`,",
                "`a: [1, 2] # words`,",
                "`a: | # words`,",
                "`a: &b 1 # words`,",
                "`a: [] # words`, words",
                "`a: {}   # words`, words",
                "`a: # words`, words"
            })
    void behindAValueOnlyWhatIsPlainlyAComment(String line, @Nullable String words) {
        assertThat(on("a", line + "\n")).isEqualTo(words);
    }

    @Test
    void theLinesDirectlyAboveCountAndNoOthers() {
        String text = """
                # About the file

                # First
                # and second.
                a: 1
                b: 2

                # Far away

                c: 3
                """;
        assertThat(on("a", text)).isEqualTo("First and second.");
        assertThat(on("b", text)).isNull();
        assertThat(on("c", text)).isNull();
    }

    @Test
    void aCommentElsewhereInTheTreeIsNotTheValues() {
        String text = """
                outer:
                # too far out
                  a: 1
                  # just right
                  b: 2
                text: |
                  # no comment
                c: 3
                """;
        assertThat(on("outer.a", text)).isNull();
        assertThat(on("outer.b", text)).isEqualTo("just right");
        assertThat(on("c", text)).isNull();
    }

    @Test
    void codeThatWasCommentedOutIsNoDescription() {
        String text = """
                # Where it runs.
                # key: value
                # - item
                # {"a": 1}
                a: 1
                # other: 2
                b: 2
                """;
        assertThat(on("a", text)).isEqualTo("Where it runs.");
        assertThat(on("b", text)).isNull();
    }

    @Test
    void theMannersOfTheGeneratorsAreUnderstood() {
        String text = """
                ## @section Everything
                ## @param a Number of things
                ## @param deep.b [array] Things in it
                ## @param deep.c  [string, nullable] Its name
                a: 1
                # Old words
                # -- New words
                # go on
                d: 4
                deep:
                  b: []
                  c: x
                """;
        assertThat(on("a", text)).isEqualTo("Number of things");
        assertThat(on("d", text)).isEqualTo("New words go on");
        assertThat(on("deep.b", text)).isEqualTo("Things in it");
        assertThat(on("deep.c", text)).isEqualTo("Its name");
    }

    @Test
    void aCommentThatNamesItsValueMayStandAnywhereAndGoOn() {
        String text = """
                # deep.b -- Things in it,
                # many of them
                # @default -- none
                # deep.c -- Its name

                # either -- or
                deep:
                  b: []
                  # nearer, but not the one
                  c: x
                  d: 1
                """;
        assertThat(on("deep.b", text)).isEqualTo("Things in it, many of them");
        assertThat(on("deep.c", text)).isEqualTo("Its name");
        assertThat(on("deep.d", text)).isNull();
    }

    @Test
    void aTypeInFrontOfTheWordsIsToldOnItsOwn() {
        String text = """
                # -- (int) Most of them
                a:
                # -- (tpl/string) Its name
                b: ""
                # (optional) Not a type
                c:
                d: # -- (bool) Whether
                """;
        assertThat(said("a", text)).isEqualTo(new ValueComments.Said("Most of them", "integer"));
        assertThat(said("b", text)).isEqualTo(new ValueComments.Said("Its name", "string"));
        assertThat(said("c", text)).isEqualTo(new ValueComments.Said("(optional) Not a type", null));
        assertThat(said("d", text)).isEqualTo(new ValueComments.Said("Whether", "boolean"));
    }

    @Test
    void aSentenceWithAColonIsNoCode() {
        assertThat(on("a", "# Note: costs money.\n# note: 1\na: 1\n")).isEqualTo("Note: costs money.");
    }

    @Test
    void aNovelIsCutShort() {
        String said = on("a", "# " + "word ".repeat(300) + "\na: 1\n");
        assertThat(said).hasSize(400).endsWith("…");
    }
}
