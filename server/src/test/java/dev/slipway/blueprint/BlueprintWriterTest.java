package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.discovery.Asset;
import dev.slipway.execution.Agents;
import dev.slipway.generation.BlueprintWriter;
import dev.slipway.generation.KnownAssets;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintWriterTest {
    private final KnownAssets assets = new KnownAssets();

    private String written(String name, AssetInput... inputs) {
        return BlueprintWriter.write(asset(name, inputs), "terraform");
    }

    private Asset asset(String name, AssetInput... inputs) {
        return assets.add(SpaceId.random(), "iac", "modules/bucket", name, List.of(inputs));
    }

    @Test
    void saysWhyTheGrainIsOfAnotherKindThanTheCode() {
        assertThat(BlueprintWriter.write(asset("bucket"), "opentofu")).contains("""
                  bucket:
                    # The agents here have opentofu, which runs terraform code too.
                    kind: opentofu
                """);
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        var secret =
                new AssetInput("token", "string", "abc", "A secret", true, false, true, List.of(), List.of(), null);
        var choice =
                new AssetInput("size", "string", "S", null, false, false, true, List.of("S", "M"), List.of(), null);
        assertThat(written(
                        "bucket",
                        KnownAssets.input("name", "string", null, true),
                        KnownAssets.input("zones", "list(string)", "[\"a\",\"b\"]", false),
                        KnownAssets.input("owner", "string", null, false),
                        choice,
                        secret))
                .isEqualTo("""
                        # Made of the terraform code at path modules/bucket of repository iac.
                        # Made again, it becomes a new version; this one is kept.
                        spec_version: 2
                        description: "Keeps: things\\nin a bucket"

                        inputs:
                          agent:
                            type: agent
                            description: 'Where the work is done'
                            default: built-in
                          name:
                            # string
                            type: string
                          zones:
                            # list(string), may stay as it is
                            type: string
                            default: '["a","b"]'
                          owner:
                            # string, may stay as it is
                            type: string
                            default: ''
                          size:
                            # string, may stay as it is
                            type: string
                            default: S
                            allowed-values:
                              - S
                              - M
                          token:
                            # string, may stay as it is
                            type: string
                            description: 'A secret'
                            sensitive: true
                            default: ''

                        outputs:
                          arn:
                            value: '{{ .grains.bucket.outputs.arn }}'
                          site_url:
                            value: '{{ .grains.bucket.outputs.site_url }}'
                            kind: link
                            quick: true

                        grains:
                          bucket:
                            kind: terraform
                            spec:
                              source:
                                store: iac
                                path: modules/bucket
                              agent:
                                name: '{{ .inputs.agent }}'
                              inputs:
                                - name: '{{ .inputs.name }}'
                                - zones: '{{ .inputs.zones }}'
                                - owner: '{{ .inputs.owner }}'
                                - size: '{{ .inputs.size }}'
                                - token: '{{ .inputs.token }}'
                              outputs:
                                - arn
                                - site_url
                        """);
    }

    @Test
    void usesTheAgentThatEverySpaceHas() {
        assertThat(BlueprintWriter.AGENT).isEqualTo(Agents.BUILT_IN);
    }

    @Test
    void findsAnotherNameForTheAgentWhereTheCodeHasOne() {
        String yaml = written("bucket", KnownAssets.input("agent", "string", null, true));
        assertThat(yaml)
                .contains("name: '{{ .inputs.[\"slipway agent\"] }}'")
                .contains("- agent: '{{ .inputs.agent }}'");
        assertThat(ParsedBlueprint.of(yaml, "x").diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no",
                "true",
                "null",
                "12",
                "1.0",
                "0x1F",
                "~",
                "- a",
                "a: b",
                "# no comment",
                "it's",
                "\"quoted\"",
                "{{ .inputs.x }}",
                "{% if %}",
                "a\nb\n",
                "\ttab",
                "\u0000\u0007",
                "\u2028\u0085",
                "ünïcödé 😀",
                "&a *b !c",
                "[1,2]",
                "{\"a\":[true]}",
                "'",
                "\\n",
                "%TAG",
                "@x",
                "`",
                "|",
                ">",
                "---",
                "...",
                "=",
                "<<",
                "\ufeff"
            })
    void readsEveryTextBackAsItWas(String text) {
        String yaml = written(
                "bucket",
                new AssetInput("value", "string", text, text, false, false, true, List.of(), List.of(), null));
        var parsed = ParsedBlueprint.of(yaml, "x");
        assertThat(parsed.diagnostics()).isEmpty();
        var input = parsed.document().inputs().getLast();
        assertThat(input.defaultValue()).isEqualTo(text);
        assertThat(String.valueOf(input.description())).isEqualTo(text.isBlank() ? "null" : text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b/c", "日本", "this-name-is-much-longer-than-a-name-of-a-grain-may-ever-be"})
    void givesTheGrainANameThatIsAllowed(String name) {
        var parsed = ParsedBlueprint.of(written(name), "x");
        assertThat(parsed.diagnostics()).isEmpty();
    }

    @Test
    void saysWhatWasGuessedAndHow() {
        var port = KnownAssets.input("port", "integer", "80", false);
        var token = KnownAssets.input("TOKEN", "string", null, true);
        var zone = KnownAssets.input("ZONE", "string", "eu", false);
        assertThat(written(
                        "bucket",
                        port.at(source(12, "type", "description")),
                        token.at(source(3, "required", "sensitive")),
                        zone.at(source(4, "required", "default"))))
                .contains(
                        "# integer, may stay as it is; guessed: the type from the default, the description from a comment or a message (a b.yaml)\n",
                        "# string; guessed: that it is needed from its use, that it is secret from its name (a b.yaml)\n",
                        "# string, may stay as it is; guessed: that it is not needed from its use, the default from its use (a b.yaml)\n");
        assertThat(written("bucket", port.at(source(12)))).isEqualTo(written("bucket", port));
    }

    @Test
    void saysTheSameWhileLinesAboveComeAndGo() {
        var port = KnownAssets.input("port", "integer", "80", false);
        assertThat(written("bucket", port.at(source(12, "type"))))
                .isEqualTo(written("bucket", port.at(source(13, "type"))));
    }

    private static AssetInput.Source source(int line, String... guessed) {
        return new AssetInput.Source("a b.yaml", line, List.of(guessed));
    }

    @Test
    void asksForWhatTheRulesAskForWithTheirMessage() {
        var rule = new AssetInput.Rule("can(regex(\"^[a-z]+$\", var.name))", "Small letters only.");
        assertThat(written("bucket", ruled("name", null, rule))).contains("""
                    pattern: '^[a-z]+$'
                    validation-description: 'Small letters only.'
                """);
        assertThat(written("bucket", ruled("name", "abc", rule))).contains("pattern: '^[a-z]+$'");
    }

    @Test
    void aPatternIsForTheWholeValueThereAndForAPartOfItInTerraform() {
        var rule = new AssetInput.Rule("can(regex(\"a|b$\", var.name))", "");
        assertThat(written("bucket", ruled("name", null, rule))).contains("pattern: '[\\s\\S]*(?:a|b$)[\\s\\S]*'");
    }

    @Test
    void whatMayStayEmptyMayStayEmpty() {
        var rule = new AssetInput.Rule("can(regex(\"^[a-z]+$\", var.name))", "Small letters only.");
        assertThat(written("bucket", ruled("name", "", rule))).contains("pattern: '(?:^[a-z]+$)?'");
        assertThat(written("bucket", ruled("name", "ABC", rule))).doesNotContain("pattern:");
    }

    private static AssetInput ruled(String name, @Nullable String value, AssetInput.Rule rule) {
        return new AssetInput(name, "string", value, null, false, value == null, false, List.of(), List.of(rule), null);
    }
}
