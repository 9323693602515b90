package dev.slipway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one input of a blueprint says that stands for several inputs of grains. */
class MergedInputTest {
    private static AssetInput input(String type, @Nullable String value, String... allowed) {
        return new AssetInput("size", type, value, null, false, value == null, true, List.of(allowed), List.of(), null);
    }

    private static AssetInput merged(AssetInput... inputs) {
        return MergedInput.of(List.of(inputs));
    }

    @Test
    void mustBeGivenWhereOneMustBeGiven() {
        var merged = merged(input("string", "S"), input("string", null));
        assertThat(merged.required()).isTrue();
        assertThat(merged.defaultValue()).isNull();
    }

    @Test
    void keepsTheDefaultThatAllHaveAndNoneThatOneHas() {
        assertThat(merged(input("string", "S"), input("string", "S")).defaultValue())
                .isEqualTo("S");
        var differing = merged(input("string", "S"), input("string", "M"));
        assertThat(differing.defaultValue()).isNull();
        assertThat(differing.required()).isFalse();
    }

    @Test
    void hasTheTypeThatIsKnown() {
        assertThat(merged(input("any", null), input("list(string)", null)).type())
                .isEqualTo("list(string)");
        assertThat(merged(input("any", null), input("any", null)).type()).isEqualTo("any");
    }

    @Test
    void allowsWhatAllAllow() {
        assertThat(merged(input("string", null, "S", "M"), input("string", null), input("string", null, "M", "L"))
                        .allowedValues())
                .containsExactly("M");
        assertThat(merged(input("string", null), input("string", null)).allowedValues())
                .isEmpty();
    }

    @Test
    void inputsThatAllowNothingInCommonAreNotAlike() {
        assertThat(Likeness.fit(input("string", null, "S"), input("string", null, "M")))
                .isFalse();
        assertThat(Likeness.fit(input("string", null, "S"), input("string", null)))
                .isTrue();
    }

    @Test
    void isAsSecretAndAsStrictAsTheStrictest() {
        var rule = new AssetInput.Rule("length(var.size) > 1", "Too short.");
        var strict =
                new AssetInput("size", "string", null, "How big", true, true, false, List.of(), List.of(rule), null);
        var merged = merged(input("string", null), strict);
        assertThat(merged.sensitive()).isTrue();
        assertThat(merged.nullable()).isFalse();
        assertThat(merged.description()).isEqualTo("How big");
        assertThat(merged.rules()).containsExactly(rule);
    }

    @Test
    void leavesOutRulesThatSpeakOfAnotherName() {
        var rule = new AssetInput.Rule("length(var.Size) > 1", "");
        var other = new AssetInput("Size", "string", null, null, false, true, true, List.of(), List.of(rule), null);
        assertThat(merged(input("string", null), other).rules()).isEmpty();
    }
}
