package dev.slipway.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputValuesTest {
    private static final String INPUTS = """
            spec_version: 2
            inputs:
              size: {type: string, allowed-values: [S, M, L], default: M}
              name: {type: string}
              code: {type: string, pattern: '^[a-z]+$', validation-description: 'Only small letters, please.', default: abc}
              note: {type: string, default: hello}
              runner: {type: agent, default: built-in}
              region: {type: parameter, parameter-name: Regions, default: eu}
              only: {type: parameter, parameter-name: only}
              many: {type: string, style: multi-select, allowed-values: [a, b], default: '["a"]'}
              time: {type: string, style: duration, default: PT1H}
              login: {type: credentials, allowed-credential-providers: [aws], default: mine}
              other: {type: env, default: env123456789}
              files: {type: file, max-size-MB: 2, max-files: 1, allowed-formats: [txt], default: token}
              evil: {type: string, pattern: '(x+x+)+y', default: ''}
            grains:
              web:
                kind: echo
                spec: {inputs: [{all: '{{ .inputs.name }} {{ .inputs.size }} {{ .inputs.region }} {{ .inputs.only }}'}]}
            """.replace(", default: ''}", "}");

    private static Launching launching() {
        return Launching.of(INPUTS).with("name", "Ada").with("evil", "xxy");
    }

    @Test
    void takesDefaultsForWhatIsNotGiven() {
        assertThat(launching().run("web").inputs()).containsEntry("all", "Ada M eu one");
    }

    @Test
    void takesAnEmptyTextWhereTheAuthorGaveADefaultButNoChoice() {
        assertThat(launching().with("note", "").plan().inputs()).contains(new LaunchPlan.Value("note", "", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size|XL|must be one of S, M, L.",
                "code|A1|Only small letters, please.",
                "runner|nowhere|must be one of the space's agents: built-in, far.",
                "region|asia|must be one of the values of the parameter Regions.",
                "many|c|must be a JSON list",
                "many|[\"c\"]|must be one of a, b.",
                "time|an hour|must be a duration",
                "login|yours|there is none named yours",
                "login|git|must be a credential for aws; git is for sourceControl",
                "other|gone|must be the id of an environment",
                "files|other|upload them again",
                "evil|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|must match the pattern"
            })
    void refusesAValueThatBreaksARuleAndNamesTheField(String input, String value, String why) {
        assertThatThrownBy(() -> launching().with(input, value).plan())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                    assertThat(problem.field()).isEqualTo("inputs." + input);
                    assertThat(problem.text()).contains(why);
                });
    }

    @Test
    void tellsOfEverythingThatIsWrongAtOnce() {
        var launching = launching()
                .with("size", "XL")
                .with("nmae", "x")
                .with("name", "")
                .with("time", "soon");
        assertThatThrownBy(launching::plan)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.all())
                                .extracting(Problem::field)
                                .containsExactly("inputs.nmae", "inputs.size", "inputs.name", "inputs.time"));
    }

    @Test
    void refusesInputsThatDoNotExist() {
        assertThatThrownBy(() -> launching().with("nmae", "x").plan())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.field()).isEqualTo("inputs.nmae");
                    assertThat(problem.text()).contains("has no input \"nmae\"").contains("name");
                });
    }

    @Test
    void refusesALaunchWithoutARequiredValue() {
        assertThatThrownBy(() -> launching().with("name", "").plan())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("inputs.name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number|12|true",
                "number|1.5e3|true",
                "number|twelve|false",
                "bool|true|true",
                "bool|yes|false",
                "list(string)|[\"a\"]|true",
                "list(string)|a,b|false",
                "list(number)|[1,2]|true",
                "list(number)|[\"x\"]|false",
                "set(string)|[]|true",
                "map(string)|{\"a\":\"b\"}|true",
                "map(string)|[1]|false",
                "map(number)|{\"a\":\"b\"}|false",
                "list(list(number))|[[1],[2]]|true",
                "list(list(number))|[[1],[\"b\"]]|false",
                "object({ a = string })|{\"a\":1}|true",
                "object({ a = string })|x|false",
                "tuple([string, number])|[\"a\",1]|true",
                "any|what you like|true",
                "string|12|true",
                "list(string)|null|true",
                "list(string)|[\"a\"] x|false"
            })
    void knowsTheTypeOfTheCodeBehindTheInput(String type, String value, boolean right) {
        var launching =
                Launching.of("""
                        spec_version: 2
                        inputs:
                          value: {type: string}
                        grains:
                          web: {kind: echo, spec: {inputs: [{value: '{{ .inputs.value }}'}]}}
                        """, Launching.asset("value", type, null, true)).with("value", value);
        if (right) {
            assertThat(launching.run("web").inputs()).containsEntry("value", value);
        } else {
            assertThatThrownBy(launching::plan).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                assertThat(problem.field()).isEqualTo("inputs.value");
            });
        }
    }

    @Test
    void leavesOutWhatMayBeLeftOut() {
        var launching = Launching.of(
                """
                spec_version: 2
                inputs:
                  count: {type: string, default: ''}
                  label: {type: string, default: 'x'}
                grains:
                  web:
                    kind: echo
                    spec:
                      inputs:
                        - count: '{{ .inputs.count }}'
                        - label: '{{ .inputs.label }}'
                        - both: '{{ .inputs.count }}-{{ .inputs.label }}'
                      env-vars:
                        - COUNT: '{{ .inputs.count }}'
                """, Launching.asset("count", "number", null, false), Launching.asset("label", "string", "x", false));
        assertThat(launching.plan().unset()).containsExactly("count");
        assertThat(launching.run("web").inputs()).doesNotContainKey("count").containsEntry("both", "-x");
        assertThat(launching.run("web").environmentVariables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"target", "resource"})
    void saysThatThereIsNoInventoryToChooseFrom(String type) {
        String text = """
                spec_version: 2
                inputs:
                  place: {type: %s, resource-selector: {type: x}}
                grains:
                  web: {kind: echo, spec: {inputs: [{value: '{{ .inputs.place }}'}]}}
                """.formatted(type);
        assertThatThrownBy(() -> Launching.of(text).with("place", "x").plan())
                .hasMessageContaining("inventory of resources");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: {store: 'env-storage/{{ .inputs.files }}', path: x}",
                "workspace-directories: [{source: {store: 'env-storage/{{ .inputs.files }}', name: FILES}}]"
            })
    void startsNothingThatNeedsUploadedFilesWhichNoAgentGets(String spec) {
        String text = """
                spec_version: 2
                inputs:
                  files: {type: file, max-size-MB: 2, max-files: 1, allowed-formats: [txt]}
                grains:
                  web: {kind: echo, spec: {%s}}
                """.formatted(spec);
        assertThatThrownBy(() -> Launching.of(text).with("files", "token").plan())
                .hasMessageContaining("Grain web takes uploaded files");
    }

    @Test
    void checksTheFilesOnceMore() {
        String text = """
                spec_version: 2
                inputs:
                  files: {type: file, max-size-MB: 1, max-files: 1, allowed-formats: [zip]}
                grains:
                  web: {kind: echo, spec: {inputs: [{value: '{{ .inputs.files }}'}]}}
                """;
        assertThatThrownBy(() -> Launching.of(text).with("files", "token").plan())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.all()).hasSize(2));
    }
}
