package dev.slipway.agent.tech.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref A | Ref",
                "{Ref: A} | Ref",
                "!Sub text | Fn::Sub",
                "{'Fn::Sub': text} | Fn::Sub",
                "!Condition A | Condition",
                "!Join [',', [a]] | Fn::Join",
                "!Transform {Name: A} | Fn::Transform"
            })
    void knowsTheShortAndTheLongFormOfAFunction(String text, String function) {
        assertThat(Call.in(read(text))).extracting(Call::function).containsExactly(function);
    }

    @Test
    void findsCallsInsideCallsInTheOrderOfTheFile() {
        assertThat(Call.in(read("a: !If [C, {'Fn::GetAtt': [B, Arn]}, !Ref D]\nb: [{x: !Sub e}]")))
                .extracting(Call::function)
                .containsExactly("Fn::If", "Fn::GetAtt", "Ref", "Fn::Sub");
    }

    @Test
    void takesAKeyCalledRefBesideOthersForAPlainKey() {
        assertThat(Call.in(read("{Ref: a, Other: b}"))).isEmpty();
    }

    @Test
    void namesWhatIsReferredTo() {
        var names = Reference.in(read("""
                        - !Ref A
                        - !GetAtt B.Arn
                        - !GetAtt [C, Arn]
                        - !Sub "${D} ${E.Arn} ${AWS::Region} ${!F} ${"
                        - !Sub ["${G} ${H}", {H: !Ref I}]
                        - !Sub [!Ref J]
                        - !Ref
                        - !Ref [K]
                        - !Select [0, !GetAZs ""]
                        """)).stream().map(Reference::name).toList();
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("A", "B", "C", "D", "E", "AWS::Region", "G", "I", "J", "", "K"));
    }

    private static Yaml read(String text) {
        return Objects.requireNonNull(YamlReader.read(text, new Faults("a.yaml")));
    }
}
