package dev.slipway.agent.tech.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blueprints/a.yaml | name: x | true",
                "blueprints/a.yaml | '' | true",
                "blueprints/a.yaml | '- a' | true",
                "environments/a.yaml | spec_version: 2 | true",
                "environments/a.yaml | name: x | false",
                "environments/a.yaml | environment_name: [ | true",
                "environments/a.yaml | name: [ | false",
                "layouts/a.yaml | kind: layout | true",
                "layouts/a.yaml | spec_version: 2 | true",
                "layouts/a.yaml | kind: other | false",
                "instructions/a.yaml | spec_version: 2 | true",
                "instructions/a.yaml | name: x | false",
            })
    void inAFolderWhoseNameOthersUseTooAFileMustSayThatItIsOurs(String path, String text, boolean ours) {
        assertThat(Repository.read(path, text).isPresent()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        ".blueprints, true",
        ".workflows, true",
        ".environments, true",
        ".layouts, true",
        ".instructions, false",
    })
    void inAMarkedFolderAllYamlIs(String marker, boolean ours) {
        assertThat(Repository.read("a/x.yaml", "name: x", "a/" + marker).isPresent())
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"spec_version: 2, true", "kind: layout, true", "name: x, false", "'', false"})
    void withTheWrongEndingItMustSayMore(String text, boolean ours) {
        assertThat(Repository.read("blueprints/a.yml", text).isPresent()).isEqualTo(ours);
        assertThat(Repository.read("a/x.yml", text, "a/.blueprints").isPresent())
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blueprints/a.yaml | environment: {}\\nworkflow: {}\\ngrains: {} | environment",
                "blueprints/a.yaml | workflow: {}\\ngrains: {} | workflow",
                "blueprints/a.yaml | workflow:\\ngrains: {} | workflow",
                "blueprints/a.yaml | kind: layout | layout",
                "blueprints/a.yaml | environment: text | blueprint",
                "blueprints/a.yaml | description: x | blueprint",
                "environments/a.yaml | spec_version: 2 | environment",
                "environments/a.yaml | spec_version: 2\\ngrains: {} | blueprint",
                "environments/a.yaml | spec_version: 2\\nfamily: {} | blueprint",
                "environments/a.yaml | spec_version: 2\\ntemplate: {} | blueprint",
                "environments/a.yaml | spec_version: 2\\nworkflow: {} | workflow",
                "layouts/a.yaml | spec_version: 2 | layout",
            })
    void theContentSaysWhatAFileIsAndElseItsFolder(String path, String text, String kind) {
        assertThat(read(path, text).kind()).isEqualTo(kind);
    }

    @Test
    void tellsABlueprint() {
        ScannedAsset asset = read("blueprints/my web.yaml", """
                        # comment
                        spec_version: 2
                        description: Runs a shop. Slowly.
                        inputs: {size: }
                        outputs: {url: }
                        """).asset();
        assertThat(asset)
                .returns("blueprint", ScannedAsset::kind)
                .returns("my-web", ScannedAsset::name)
                .returns("blueprints/my web.yaml", ScannedAsset::path)
                .returns("Runs a shop.", ScannedAsset::description);
        assertThat(asset.inputs()).hasSize(1);
        assertThat(asset.outputs()).hasSize(1);
        assertThat(asset.facts())
                .containsEntry("reference_name", "my web")
                .containsEntry("evidence", "my web.yaml, line 2: spec_version 2, in blueprints/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blueprints/a.yaml | grains: {} | YAML in blueprints/",
                "layouts/a.yaml | table: {}\\nkind: layout | a.yaml, line 2: kind layout, in layouts/",
            })
    void saysByWhatItWasTold(String path, String text, String evidence) {
        assertThat(read(path, text).asset().facts()).containsEntry("evidence", evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grains: {db: {kind: terraform}, app: {kind: helm}} | grains | db (terraform), app (helm)",
                "grains: {db: , app: {}} | grains | db (?), app (?)",
                "family: {members: {small: , large: }} | members | small, large",
                "family: {} | form | family",
                "template: {} | form | template",
                "metadata: {display-name: My shop} | display_name | My shop",
                "metadata: {blueprint-labels: [aws, {key: a}, {key: b, value: c}, []]} | labels | aws, a, b: c, ?",
                "layout: {source: {store: main, path: layouts/a.yaml}} | layout | main/layouts/a.yaml",
                "instructions: {source: {path: instructions/a.md}} | instructions | instructions/a.md",
                "workflow: {scope: env} | scope | env",
                "workflow: {resource-types: aws_instance} | resource_types | aws_instance",
                "workflow: {triggers: [{type: manual}, {type: cron, cron: 0 8 *}]} | triggers | manual, cron 0 8 *",
                "environment: {environment_name: Shop} | environment_name | Shop",
                "environment: {owner_email: a@example.com} | owner | a@example.com",
                "environment: {state: active} | state | active",
            })
    void tellsWhatElseIsWorthKnowing(String text, String name, String value) {
        assertThat(new DefinitionFacts(Repository.mapping(text)).all()).containsEntry(name, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"grains: {}", "metadata: text", "workflow: []", "instructions: {text: Hi}", "layout: {source: {}}"
            })
    void whatIsNotGivenIsNoFact(String text) {
        assertThat(new DefinitionFacts(Repository.mapping(text)).all()).isEmpty();
    }

    @Test
    void tellsTheFirstFiftyGrains() {
        String grains = IntStream.range(0, 60)
                .mapToObj(number -> "g" + number + ": {kind: shell}")
                .collect(Collectors.joining(", "));
        assertThat(new DefinitionFacts(Repository.mapping("grains: {" + grains + "}"))
                        .all()
                        .get("grains"))
                .endsWith(", g49 (shell)");
    }

    private static Definition read(String path, String text) {
        return Repository.read(path, text.replace("\\n", "\n")).orElseThrow();
    }
}
