package dev.slipway.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LaunchesTest {
    private static final String SHOP = """
            spec_version: 2
            inputs:
              password: {type: string, sensitive: true}
              smoke: {type: string, default: 'yes'}
            outputs:
              Site: {value: 'http://{{ .grains.web.outputs.host }}/', kind: link, quick: true}
              Key: {value: '{{ .grains.web.outputs.key }}'}
              Leak: {value: '{{ .grains.web.outputs.leak }}'}
              Verdict: {value: '{{ .grains.smoke.activities.deploy.commands.probe.outputs.verdict }}'}
              Again: {value: '{{ .inputs.password | upcase }}'}
            grains:
              smoke:
                kind: shell
                depends-on: web
                when: '{% if .inputs.smoke == "yes" %} true {% else %} false {% endif %}'
                spec:
                  activities: {deploy: {commands: [{name: probe, command: 'true', outputs: [verdict]}]}}
                  env-vars:
                    - HOST: '{{ .grains.web.outputs.host }}'
                    - PORT: '{{ .grains.web.outputs.list.port }}'
              after:
                kind: echo
                depends-on: smoke
                spec: {inputs: [{ran: '{{ .grains.smoke.is_active }}'}, {port: 80}]}
              web:
                kind: terraform
                spec:
                  source: {store: iac, path: 'modules/{{ spaceName | downcase }}', tag: v1}
                  agent: {name: built-in}
                  inputs:
                    - db_password: '{{ .inputs.password }}'
                    - shouted: 'pre-{{ .inputs.password | upcase }}'
                    - id: '{{ envId | downcase }}-{{ ENVIRONMENTNAME }}-{{ownerEmail}}'
                    - key: '{{ .params.Api_Key }}'
                    - _: '{{ .params.more }}'
                    - nested: {a.b: '{{ .inputs.smoke }}', c: 1}
            """;

    private static Launching shop() {
        return Launching.of(SHOP).with("password", "open-sesame");
    }

    @Test
    void putsGrainsBehindThoseTheyDependOn() {
        assertThat(shop().plan().grains())
                .extracting(LaunchPlan.PlannedGrain::name)
                .containsExactly("web", "smoke", "after");
    }

    @Test
    void resolvesTheSourceOfAGrain() {
        assertThat(shop().plan().grains().getFirst().source())
                .isEqualTo(new LaunchPlan.PlannedSource("iac", "modules/team", null, "v1", null));
    }

    @Test
    void fillsInInputsOfEveryForm() {
        assertThat(shop().run("web").inputs())
                .containsEntry("db_password", "open-sesame")
                .containsEntry("id", "abcdef123456-My shop-ada@example.com")
                .containsEntry("key", "k-12345")
                .containsEntry("x", "1")
                .containsEntry("y", "{\"z\":2}")
                .containsEntry("nested", "{\"a.b\":\"yes\",\"c\":1}")
                .doesNotContainKey("_");
    }

    @Test
    void masksSensitiveValuesInEveryFormTheyTake() {
        assertThat(shop().run("web").masks())
                .contains("open-sesame", "OPEN-SESAME", "k-12345")
                .doesNotContain("yes");
    }

    @Test
    void resolvesTheWholeSpec() {
        var spec = JsonMapper.shared().readTree(shop().run("web").spec());
        assertThat(spec.path("agent").path("name").asString()).isEqualTo("built-in");
        assertThat(spec.path("source").path("path").asString()).isEqualTo("modules/team");
        assertThat(spec.toString()).doesNotContain("{{");
    }

    @Test
    void givesOutputsOfEarlierGrainsToLaterOnes() {
        var outputs = Launching.gave("web", "host", "h1", "list", "{\"port\":8080}");
        var run = new Launches().resolve(shop().plan(), "smoke", outputs);
        assertThat(run.environmentVariables()).containsEntry("HOST", "h1").containsEntry("PORT", "8080");
    }

    @Test
    void namesAnOutputThatAGrainDidNotGive() {
        var outputs = Launching.gave("web", "other", "x");
        assertThatThrownBy(() -> new Launches().resolve(shop().plan(), "smoke", outputs))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_BLUEPRINT);
                    assertThat(problem.text()).isEqualTo("In grain smoke: \".grains.web.outputs.host\" has no value.");
                });
    }

    @Test
    void leavesOutGrainsWhoseConditionIsFalse() {
        var launching = shop().with("smoke", "no");
        var plan = launching.plan();
        assertThat(plan.skipped()).containsExactly("smoke");
        assertThat(plan.grains()).extracting(LaunchPlan.PlannedGrain::name).containsExactly("web", "after");
        assertThat(plan.grains().getLast().dependsOn()).isEmpty();
        assertThat(launching.run("after").inputs())
                .containsEntry("ran", "false")
                .containsEntry("port", "80");
    }

    @Test
    void hidesOutputsWithAnythingSensitiveInThem() {
        var outputs = Launching.gave("web", "host", "h1", "key!", "abc", "leak", "x open-sesame y");
        assertThat(new Launches().outputs(shop().plan(), outputs))
                .extracting(Launches.Output::name, Launches.Output::value, Launches.Output::sensitive)
                .containsExactly(
                        tuple("Site", "http://h1/", false),
                        tuple("Key", "abc", true),
                        tuple("Leak", "x open-sesame y", true),
                        tuple("Verdict", "", false),
                        tuple("Again", "OPEN-SESAME", true));
    }

    @Test
    void readsOutputsOfShellCommands() {
        var outputs = Launching.gave("smoke", "deploy.commands.probe.verdict", "up");
        assertThat(new Launches().outputs(shop().plan(), outputs))
                .anySatisfy(output -> assertThat(output.value()).isEqualTo("up"));
    }

    @Test
    void survivesBeingWrittenDown() {
        var plan = shop().plan();
        var json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(plan), LaunchPlan.class))
                .isEqualTo(plan);
        assertThat(plan.toString()).doesNotContain("open-sesame");
        assertThat(plan.inputs().toString()).doesNotContain("open-sesame");
    }

    @Test
    void carriesOnlyTheParametersThatAreUsed() {
        assertThat(shop().plan().parameters()).containsOnlyKeys("api_key", "more");
    }

    @Test
    void refusesWhatCannotBeLaunched() {
        refuses("spec_version: 2\ngrains: {web: {kind: ecko, spec: {}}}", ErrorCode.INVALID_BLUEPRINT, "Line 2");
        refuses(
                "spec_version: 2\nworkflow: {scope: space}\ngrains: {web: {kind: echo, spec: {}}}",
                ErrorCode.INVALID_BLUEPRINT,
                "workflow");
        refuses(
                "spec_version: 2\nmetadata: {blueprint-labels: [{key: blocked, value: Until Monday}]}\ngrains: {web: {kind: echo, spec: {}}}",
                ErrorCode.POLICY_VIOLATED,
                "Until Monday");
        refuses(
                "spec_version: 2\ngrains: {web: {kind: echo, approvals: [{name: a}], spec: {}}}",
                ErrorCode.INVALID_BLUEPRINT,
                "approval");
        refuses(
                "spec_version: 2\ngrains: {web: {kind: echo, spec: {inputs: [{a: '{{ .params.none }}'}]}}}",
                ErrorCode.INVALID_BLUEPRINT,
                "\"none\"");
        refuses(
                "spec_version: 2\ngrains: {web: {kind: terraform, spec: {source: {path: 'https://x.org/a.git//b'}}}}",
                ErrorCode.INVALID_BLUEPRINT,
                "store");
        refuses(
                "spec_version: 2\ngrains: {web: {kind: echo, when: maybe, spec: {}}}",
                ErrorCode.INVALID_BLUEPRINT,
                "true or false");
    }

    @Test
    void refusesAGrainThatIsNotThere() {
        assertThatThrownBy(() -> new Launches().resolve(shop().plan(), "nope", new GrainOutputs(Map.of())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.GRAIN_NOT_FOUND));
    }

    private static void refuses(String yaml, ErrorCode code, String words) {
        assertThatThrownBy(() -> Launching.of(yaml).plan()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.text()).contains(words);
        });
    }
}
