package dev.slipway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.SpaceId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "terraform, terraform opentofu echo, terraform",
        "terraform, terraform echo, terraform",
        "terraform, opentofu echo, opentofu",
        "terraform, echo shell, terraform",
        "opentofu, terraform echo, opentofu",
        "shell, opentofu, shell"
    })
    void takesWhatTheAgentsOfTheSpaceHave(String code, String offered, String kind) {
        var space = SpaceId.random();
        var choice = new KindChoice(asked -> asked.equals(space) ? Set.of(offered.split(" ", -1)) : Set.of());
        assertThat(choice.in(space, code)).isEqualTo(kind);
    }
}
