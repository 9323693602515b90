package dev.slipway.agent.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TextMerge.Merged;
import org.junit.jupiter.api.Test;

class TextMergeTest {
    private static final String BASE = "one\ntwo\nthree\nfour\nfive\nsix\n";

    private final TextMerge merge = new TextMerge("yours", "made anew");

    @Test
    void takesWhatOnlyOneSideChanged() {
        assertThat(merge.of(BASE, BASE, "new\n")).isEqualTo(new Merged("new\n", 0));
        assertThat(merge.of(BASE, "mine\n", BASE)).isEqualTo(new Merged("mine\n", 0));
        assertThat(merge.of(BASE, "same\n", "same\n")).isEqualTo(new Merged("same\n", 0));
    }

    @Test
    void takesChangesOfBothWhereTheyAreApart() {
        assertThat(merge.of(BASE, BASE.replace("one", "mine"), BASE.replace("six", "theirs")))
                .isEqualTo(new Merged("mine\ntwo\nthree\nfour\nfive\ntheirs\n", 0));
    }

    @Test
    void showsBothWhereTheyAreAtOdds() {
        var merged = merge.of(BASE, BASE.replace("three", "mine"), BASE.replace("three", "theirs"));
        assertThat(merged.conflicts()).isEqualTo(1);
        assertThat(merged.text()).contains("<<<<<<< yours\nmine\n=======\ntheirs\n>>>>>>> made anew\n");
    }

    @Test
    void countsEachPlace() {
        String mine = BASE.replace("one", "m").replace("six", "m");
        String theirs = BASE.replace("one", "t").replace("six", "t");
        assertThat(merge.of(BASE, mine, theirs).conflicts()).isEqualTo(2);
    }

    @Test
    void keepsLettersOfAllKindsAndLastLinesWithoutAnEnd() {
        assertThat(merge.of("a\nb\nc\nd\ne", "ä\nb\nc\nd\ne", "a\nb\nc\nd\n日本"))
                .isEqualTo(new Merged("ä\nb\nc\nd\n日本", 0));
    }
}
