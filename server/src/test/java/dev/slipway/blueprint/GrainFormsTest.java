package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.discovery.Asset;
import dev.slipway.generation.BlueprintWriter;
import dev.slipway.generation.GrainForms;
import dev.slipway.generation.KnownAssets;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for each kind of code is a blueprint by our own parser, and says what its grain needs. */
class GrainFormsTest {
    private final KnownAssets assets = new KnownAssets();

    private static AssetInput input(String name, String type, boolean required) {
        return KnownAssets.input(name, type, required ? null : "1", required);
    }

    private Asset asset(String kind, String path, Map<String, String> facts, AssetInput... inputs) {
        var like = assets.add(SpaceId.random(), "iac", path, "thing", List.of());
        var scanned = new ScannedAsset(
                kind,
                "thing",
                path,
                null,
                List.of(inputs),
                List.of(new AssetOutput("Url", null, false)),
                List.of(),
                facts);
        return new Asset(like.id(), like.space(), like.repository(), like.name(), like.commit(), scanned);
    }

    private String written(String kind, String path, Map<String, String> facts, AssetInput... inputs) {
        String yaml = BlueprintWriter.write(asset(kind, path, facts, inputs), kind);
        assertThat(ParsedBlueprint.of(yaml, "x").diagnostics()).as(yaml).isEmpty();
        return yaml;
    }

    @Test
    void aChartAsksForANamespaceAndThePlainValues() {
        var inputs = IntStream.range(0, 50)
                .mapToObj(i -> input("value" + i, i % 2 == 0 ? "string" : "object", i == 49))
                .toArray(AssetInput[]::new);
        assertThat(written("helm", "charts/web", Map.of(), inputs))
                .contains("  namespace:\n    type: string\n")
                .contains("target-namespace: '{{ .inputs.namespace }}'")
                .contains("command-arguments: '--create-namespace'")
                .contains("- value0: '{{ .inputs.value0 }}'")
                .contains("- value49: '{{ .inputs.value49 }}'")
                .doesNotContain("value1:")
                .contains("# The chart has 24 more values")
                .doesNotContain("outputs:");
    }

    @Test
    void manifestsAskForANamespaceAlone() {
        assertThat(written("kubernetes", "k8s", Map.of(), input("x", "string", true)))
                .contains("target-namespace: '{{ .inputs.namespace }}'")
                .doesNotContain("x:");
    }

    @Test
    void whatTheCodeCallsSoItselfGetsAnotherName() {
        assertThat(written("cloudformation", "a.yaml", Map.of(), input("region", "String", true)))
                .contains("region: '{{ .inputs.[\"target region\"] }}'")
                .contains("- region: '{{ .inputs.region }}'");
    }

    @Test
    void aTemplateAsksForARegion() {
        assertThat(written("cloudformation", "cfn/queue.yaml", Map.of(), input("Name", "String", true)))
                .contains("region: '{{ .inputs.region }}'")
                .contains("path: cfn/queue.yaml")
                .contains("- Name: '{{ .inputs.Name }}'")
                .contains("Url:\n    value: '{{ .grains.thing.outputs.Url }}'");
    }

    @Test
    void aPlaybookAsksForItsMachineUnlessItWorksHere() {
        assertThat(written("ansible", "site.yml", Map.of("hosts", "web"), input("port", "int", false)))
                .contains("ansible_host: '{{ .inputs.host }}'")
                .contains("- port: '{{ .inputs.port }}'");
        assertThat(written("ansible", "site.yml", Map.of("hosts", "localhost"))).doesNotContain("inventory");
    }

    @Test
    void aScriptIsLaidOutAndTakesItsValuesFromTheEnvironment() {
        assertThat(written("shell", "tools/it's here.py", Map.of("language", "python"), input("TOKEN", "string", true)))
                .contains("- source: iac\n          path: 'tools/it''s here.py'")
                .contains("- TOKEN: '{{ .inputs.TOKEN }}'")
                .contains("command: 'python3 ''it''\\''''s here.py'''");
    }

    @Test
    void aScriptSaysWhatWasGuessedOfItsVariables() {
        var guessed = new AssetInput.Source("run\n: {it}.sh", 7, List.of("required", "sensitive"));
        assertThat(written(
                        "shell",
                        "run.sh",
                        Map.of(),
                        input("TOKEN", "string", true).at(guessed)))
                .contains(
                        "# string; guessed: that it is needed from its use, that it is secret from its name (run : {it}.sh)\n");
    }

    @Test
    void terragruntIsWrittenLikeItsKin() {
        assertThat(written("terragrunt", "live/net", Map.of(), input("cidr", "string", true)))
                .contains("kind: terragrunt")
                .contains("- cidr: '{{ .inputs.cidr }}'");
    }

    @Test
    void anAppInPythonHasAGrainAndOneInAnotherLanguageHasNone() {
        assertThat(written("aws-cdk", "cdk", Map.of("language", "python"))).contains("kind: aws-cdk");
        refused(asset("aws-cdk", "cdk", Map.of("language", "typescript")), "typescript");
    }

    @Test
    void aRoleIsUsedByAPlaybookAndMakesNoBlueprint() {
        refused(asset("ansible", "roles/web", Map.of("form", "role")), "Choose the playbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blueprint", "workflow", "layout", "something"})
    void whatNoGrainRunsMakesNone(String kind) {
        refused(asset(kind, "blueprints/a.yaml", Map.of()), "no grain runs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\"] }}{{ .params.password }}{{ .inputs.[\"x", "{{ .params.password }}", "{% if x %}", "a\nb"})
    void noNameInARepositoryBecomesATemplate(String name) {
        refused(asset("helm", "charts/web", Map.of(), input(name, "string", false)), "Rename it");
        if (name.startsWith("{")) {
            refused(asset("terraform", "modules/" + name, Map.of()), "Rename the folder");
            refused(asset("shell", "scripts/" + name + ".sh", Map.of()), "Rename the folder");
        }
        assertThat(written("kubernetes", "k8s", Map.of(), input(name, "string", false)))
                .as("manifests take no values")
                .doesNotContain("password");
    }

    private static void refused(Asset asset, String words) {
        assertThat(GrainForms.fit(asset.scanned())).isFalse();
        assertThatThrownBy(() -> BlueprintWriter.write(asset, asset.scanned().kind()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(words);
    }
}
