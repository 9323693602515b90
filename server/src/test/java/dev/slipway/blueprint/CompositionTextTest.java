package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.composition.Proposed;
import dev.slipway.generation.Draft;
import dev.slipway.kernel.Problem;
import dev.slipway.language.ParsedBlueprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of several assets is a blueprint by our own parser, and can be read by people. */
class CompositionTextTest {
    private static String written(Proposed proposed) {
        String yaml = proposed.yaml();
        assertThat(ParsedBlueprint.of(yaml, "x").diagnostics()).as(yaml).isEmpty();
        return yaml;
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        assertThat(written(Proposed.of(
                        "app: vpc_id, region, count=2 number -> site_url, url", "vpc: region, cidr -> vpc_id, url")))
                .isEqualTo("""
                        # Made of several assets; where a grain takes a value from another, a comment says why.
                        spec_version: 2

                        inputs:
                          agent:
                            type: agent
                            description: 'Where the work is done'
                            default: built-in
                          region:
                            # string
                            # Shared by vpc and app: both texts
                            type: string
                          cidr:
                            # string
                            type: string
                          count:
                            # number, may stay as it is
                            type: string
                            default: '2'

                        outputs:
                          vpc_id:
                            value: '{{ .grains.vpc.outputs.vpc_id }}'
                          vpc_url:
                            value: '{{ .grains.vpc.outputs.url }}'
                            kind: link
                            quick: true
                          site_url:
                            value: '{{ .grains.app.outputs.site_url }}'
                            kind: link
                            quick: true
                          app_url:
                            value: '{{ .grains.app.outputs.url }}'
                            kind: link
                            quick: true

                        grains:
                          vpc:
                            # The terraform code at path modules/vpc of repository iac.
                            kind: terraform
                            spec:
                              source:
                                store: iac
                                path: modules/vpc
                              agent:
                                name: '{{ .inputs.agent }}'
                              inputs:
                                - region: '{{ .inputs.region }}'
                                - cidr: '{{ .inputs.cidr }}'
                              outputs:
                                - vpc_id
                                - url
                          app:
                            # The terraform code at path modules/app of repository iac.
                            kind: terraform
                            depends-on: vpc
                            spec:
                              source:
                                store: iac
                                path: modules/app
                              agent:
                                name: '{{ .inputs.agent }}'
                              inputs:
                                # vpc has an output vpc_id of the same name
                                - vpc_id: '{{ .grains.vpc.outputs.vpc_id }}'
                                - region: '{{ .inputs.region }}'
                                - count: '{{ .inputs.count }}'
                              outputs:
                                - site_url
                                - url
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terraform",
                "opentofu",
                "terragrunt",
                "helm",
                "kubernetes",
                "cloudformation",
                "aws-cdk",
                "ansible",
                "shell"
            })
    void everyKindCanTakePart(String kind) {
        String yaml = written(Proposed.of("vpc: -> vpc_id, namespace, region", "app " + kind + ": vpc_id, agent"));
        assertThat(yaml).contains("kind: " + kind);
    }

    @Test
    void whatAFormAddsIsTakenFromOthersToo() {
        assertThat(written(Proposed.of("cluster: -> namespace", "web helm: tag=x")))
                .contains("depends-on: cluster")
                .contains(
                        "# cluster has an output namespace of the same name\n      target-namespace: '{{ .grains.cluster");
        assertThat(written(Proposed.of("web helm:", "jobs kubernetes:")))
                .containsOnlyOnce("  namespace:\n    # Shared by web and jobs: both texts");
    }

    @Test
    void oddNamesAreWrittenInTheLongForm() {
        assertThat(written(Proposed.of("9-lives: -> out-", "app: 9-lives_out-")))
                .contains("{{ .grains.[\"9-lives\"].outputs.[\"out-\"] }}");
    }

    @Test
    void leavesWhatTheCodeHas() {
        assertThat(written(Proposed.of("web helm: tag=1, size=2", "app: region")
                        .but("web.tag <-")
                        .but("web.size <-")))
                .contains("# The chart has 2 more values")
                .doesNotContain("tag");
    }

    @Test
    void isStoredAsOneBlueprintOfNoSingleAsset() {
        try (var room = new BlueprintRoom()) {
            var proposed = Proposed.of("vpc: region, size=S -> vpc_id", "app: vpc_id, region, size=M");
            List<Draft> made = List.of(proposed.composition().make(proposed.space(), proposed.request("shop")));
            var stored = room.blueprints.store(room.space, room.ada, made).getFirst();
            assertThat(stored.name()).isEqualTo("shop");
            assertThat(stored.yaml()).isEqualTo(proposed.yaml());
            assertThat(stored.commit()).isNull();
            assertThat(stored.made()).isNull();
            assertThat(stored.assetInputs()).containsOnlyKeys("region", "vpc_size", "app_size");
            assertThat(stored.document().grains().getLast().dependsOn()).containsExactly("vpc");
            assertThatThrownBy(() -> room.blueprints.store(room.space, room.ada, made))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).hasToString("NAME_TAKEN");
                        assertThat(problem.field()).isEqualTo("name");
                    });
        }
    }
}
