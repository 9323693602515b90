package dev.slipway.agent.tech.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlReader;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dev\" | string | dev",
                "\"\" | string | ''",
                "\"7\" | string | 7",
                "7 | integer | 7",
                "-1.5 | number | -1.5",
                "true | boolean | true",
                "null | any |",
                "[] | array | []",
                "[1,\"a\"] | array | [1,\"a\"]",
                "{\"a\":{\"b\":null}} | object | {\"a\":{\"b\":null}}"
            })
    void takesTheTypeFromTheValue(String value, String type, String shown) {
        assertThat(inputs("{\"context\": {\"key\": " + value + "}}"))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.name()).isEqualTo("key");
                    assertThat(input.type()).isEqualTo(type);
                    assertThat(input.defaultValue()).isEqualTo(shown);
                    assertThat(input.required()).isFalse();
                });
    }

    @Test
    void leavesOutWhatTheToolkitKeepsForItself() {
        String text = """
                {"context": {
                  "@aws-cdk/core:newStyleStackSynthesis": true,
                  "@aws-cdk-containers/ecs-service-extensions:enableDefaultLogDriver": true,
                  "aws-cdk:enableDiffNoFail": "true",
                  "vpc-provider:account=1:filter.isDefault=true:region=eu-west-1": {"vpcId": "vpc-1"},
                  "account": "1"
                }}
                """;
        assertThat(inputs(text)).extracting(AssetInput::name).containsExactly("account");
        assertThat(ContextReader.flags(root(text))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"context\": []}", "{\"context\": null}", "{\"context\": \"a\"}"})
    void findsNothingWhereThereIsNoContext(String text) {
        assertThat(inputs(text)).isEmpty();
    }

    private static List<AssetInput> inputs(String text) {
        return ContextReader.inputs("cdk.json", root(text));
    }

    private static Yaml.Mapping root(String text) {
        return (Yaml.Mapping) Objects.requireNonNull(YamlReader.read(text, new Faults("cdk.json")));
    }
}
