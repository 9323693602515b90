package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MasksCasesTest {
    private static String hidden(String text, String... secrets) {
        return new Masks(List.of(secrets)).hide(text);
    }

    @Test
    void secretIsHiddenWhereverItStands() {
        assertThat(hidden("tok-1 in tok-1,(tok-1)xtok-1x", "tok-1")).isEqualTo("*** in ***,(***)x***x");
    }

    @Test
    void secretThatHoldsAnotherIsHiddenWhole() {
        assertThat(hidden("abc-def and abc", "abc", "abc-def")).isEqualTo("*** and ***");
        assertThat(hidden("abc-def and abc", "abc-def", "abc")).isEqualTo("*** and ***");
    }

    @Test
    void charactersWithAMeaningInPatternsAreOnlyCharacters() {
        assertThat(hidden("a.c abc $1 (x)* \\E", "a.c", "$1", "(x)*", "\\E")).isEqualTo("*** abc *** *** ***");
    }

    @Test
    void spacesAroundASecretDoNotProtectIt() {
        assertThat(hidden("token=s3cret;", "  s3cret \n")).isEqualTo("token=***;");
    }

    @Test
    void eachLineOfAKeyIsHiddenAlsoWithWindowsLineEnds() {
        String key = "-----BEGIN KEY-----\r\nMIIEabc\r\nXYZ123\r\n-----END KEY-----\r\n";
        for (String line : List.of("MIIEabc", "XYZ123", "  XYZ123", "-----BEGIN KEY-----")) {
            assertThat(hidden(line, key)).as(line).contains("***").doesNotContain("MIIE", "XYZ", "BEGIN");
        }
    }

    @Test
    void wholeKeyInsideAJsonStringIsHidden() {
        assertThat(hidden("{\"key\":\"first line\\nsecond line\\n\"}", "first line\nsecond line\n"))
                .isEqualTo("{\"key\":\"***\"}");
    }

    @Test
    void quotesAndTabsInsideAJsonStringAreFound() {
        assertThat(hidden("\"p\\\"w\\td\\\\\"", "p\"w\td\\")).isEqualTo("\"***\"");
    }

    @Test
    void emptyMasksHideNothing() {
        assertThat(hidden("a b", "", " ", "\n")).isEqualTo("a b");
        assertThat(new Masks(List.of()).hide("a b")).isEqualTo("a b");
    }

    @Test
    void shortPartsOfALongSecretStay() {
        assertThat(hidden("key: [ } end", "{\n  \"a\": 12345\n}\nend")).isEqualTo("key: [ } end");
    }

    @Test
    void printedFormTellsOnlyHowMany() {
        assertThat(new Masks(List.of("s3cret")).toString()).matches("Masks\\[\\d+]");
    }
}
