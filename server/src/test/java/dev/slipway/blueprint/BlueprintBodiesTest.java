package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.blueprint.MadeOfBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlueprintBodiesTest {
    private static Blueprint blueprint(String yaml, Map<String, AssetInput> assets) {
        var parsed = ParsedBlueprint.of(yaml, "shop.yaml");
        return new Blueprint(
                UUID.randomUUID(),
                SpaceId.random(),
                "shop",
                2,
                Blueprint.STORED,
                new Made("shop", "iac", "shop"),
                "c0ffee",
                yaml,
                parsed.document(),
                parsed.diagnostics(),
                assets,
                true,
                LaunchPolicy.DEFAULT,
                "ada@example.com",
                Instant.EPOCH,
                2,
                2,
                null);
    }

    @Test
    void tellsAFormWhatItNeeds() {
        var rule = new AssetInput.Rule("length(var.token) > 3", "Too short.");
        var token = new AssetInput("token", "string", "abc", null, true, false, true, List.of(), List.of(rule), null);
        var inputs = BlueprintBodies.inputs(blueprint("""
                spec_version: 2
                inputs:
                  token: {type: string, default: ''}
                  size: {allowed-values: [S, M]}
                grains: {web: {kind: echo, spec: {inputs: [{a: '{{ .inputs.token }}{{ .inputs.size }}'}]}}}
                """, Map.of("token", token)));
        assertThat(inputs.getFirst().sensitive()).isTrue();
        assertThat(inputs.getFirst().displayStyle()).isEqualTo("masked");
        assertThat(inputs.getFirst().defaultValue()).isNull();
        assertThat(inputs.getFirst().hasDefaultValue()).isTrue();
        assertThat(inputs.getFirst().optional()).isTrue();
        assertThat(inputs.getFirst().rules()).containsExactly(rule);
        assertThat(inputs.getLast().valueType()).isEqualTo("string");
        assertThat(inputs.getLast().possibleValues()).containsExactly("S", "M");
        assertThat(inputs.getLast().optional()).isFalse();
    }

    @Test
    void showsFaultsInBothForms() {
        var body = BlueprintBodies.of(blueprint("spec_version: 2\ngrain: {}", Map.of()), 4, Whence.NOWHERE, true);
        assertThat(body.launchAllowed()).isFalse();
        assertThat(body.errors()).extracting("code").contains("unknown-key");
        assertThat(body.diagnostics()).extracting("suggestion").contains("grains");
        assertThat(body.numOfActiveEnvironments()).isEqualTo(4);
        assertThat(body.yaml()).contains("spec_version");
        assertThat(body.url()).isNull();
    }

    @Test
    void leavesTheTextOutOfLists() {
        var body = BlueprintBodies.of(
                blueprint("spec_version: 2\ngrains: {web: {kind: echo, spec: {}}}", Map.of()),
                0,
                Whence.NOWHERE,
                false);
        assertThat(body.yaml()).isNull();
        assertThat(body.launchAllowed()).isTrue();
        assertThat(body.policies().maxDuration()).isEmpty();
        assertThat(body.policies().defaultDuration()).isEqualTo("PT2H");
    }

    @Test
    void tellsWhetherTheCodeBehindItIsStillThere() {
        var made = blueprint("spec_version: 2", Map.of());
        assertThat(new Sources.Found(Map.of("iac", Set.of("shop")), Map.of())
                        .of(made)
                        .madeOf())
                .isEqualTo(new MadeOfBody("shop", "iac", "shop", "there"));
        assertThat(state(Map.of("iac", Set.of("other")), made)).isEqualTo("gone");
        assertThat(state(Map.of("other", Set.of("shop")), made)).isEqualTo("disconnected");
    }

    private static String state(Map<String, Set<String>> places, Blueprint blueprint) {
        return Objects.requireNonNull(
                        new Sources.Found(places, Map.of()).of(blueprint).madeOf())
                .state();
    }
}
