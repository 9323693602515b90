package dev.slipway.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.blueprint.LaunchForm;
import dev.slipway.kernel.Problem;
import dev.slipway.language.ParsedBlueprint;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
    private static final String FORM = """
            spec_version: 2
            inputs:
              kind: {type: string, allowed-values: [small, big], default: small}
              disks: {type: string}
              label: {type: string, default: none}
              note: {type: string}
              round: {type: string, default: x}
              trip: {type: string, default: x}
            customization:
              launch-form:
                inputs:
                  - {name: kind}
                  - {name: life, type: duration, visible: false}
                categories:
                  - name: Size
                    description: How much of it
                    icon: server
                    inputs: [{name: disks, visible: '{% if inputs.kind == "big" %}true{% else %}false{% endif %}'}]
                    sections:
                      - name: More
                        default_open: true
                        inputs:
                          - {name: label, visible: '{% if .inputs.disks == "2" %} true {% else %} false {% endif %}'}
                          - {name: note, type: object, header: 'a,b', visible: '{{ grains.web.outputs.x }}', allow-refresh: true}
                          - {name: round, visible: '{% if inputs.trip == "" %}true{% else %}false{% endif %}'}
                steps: {tags: {visible: false}, title: {visible: '{% if inputs.kind == "big" %}true{% else %}false{% endif %}'}}
            grains:
              web:
                kind: echo
                spec: {inputs: [{all: '{{ .inputs.disks }}/{{ .inputs.label }}'}]}
            """;

    /** The form without the condition of "note", which only an invalid blueprint can have. */
    private static final String VALID = FORM.replace("{{ grains.web.outputs.x }}", "true");

    @ParameterizedTest
    @CsvSource({
        "kind=small,'life disks label round','title tags'",
        "kind=big,'life label round',tags",
        "kind=big disks=2,'life round',tags",
        "kind=small disks=2,'life disks label round','title tags'"
    })
    void hidesWhatDependsOnWhatIsHidden(String given, String hidden, String steps) {
        var values = new HashMap<String, String>();
        for (String pair : given.split(" ", -1)) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        var visibility = Visibility.of(ParsedBlueprint.of(FORM, "form.yaml").document(), values);
        assertThat(hidden(visibility.fields())).containsExactlyInAnyOrder(hidden.split(" ", -1));
        assertThat(hidden(visibility.steps())).containsExactlyInAnyOrder(steps.split(" ", -1));
    }

    @Test
    void asksForNoHiddenInputAndTakesNoValueForOne() {
        var plan = Launching.of(VALID).with("note", "[]").with("disks", "7").plan();
        assertThat(plan.unset()).containsExactly("disks");
        assertThat(plan.inputs()).contains(new LaunchPlan.Value("label", "none", false));
        assertThat(Launching.of(VALID)
                        .with("note", "[]")
                        .with("disks", "7")
                        .run("web")
                        .inputs())
                .containsEntry("all", "/none");
    }

    @Test
    void asksForWhatTheValuesBringIntoSight() {
        var launching = Launching.of(VALID).with("note", "[]").with("kind", "big");
        assertThatThrownBy(launching::plan)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("inputs.disks"));
        assertThat(launching.with("disks", "2").run("web").inputs()).containsEntry("all", "2/none");
    }

    @Test
    void readsHowTheFormLooks() {
        var form = LaunchForm.of(ParsedBlueprint.of(FORM, "form.yaml").document())
                .orElseThrow()
                .body();
        assertThat(form.inputs()).extracting(field -> field.name()).containsExactly("kind", "life");
        var category = form.categories().getFirst();
        assertThat(category.name() + ", " + category.description() + ", " + category.icon())
                .isEqualTo("Size, How much of it, server");
        var section = category.sections().getFirst();
        assertThat(section.defaultOpen()).isTrue();
        assertThat(section.inputs().get(1).header()).isEqualTo("a,b");
        assertThat(section.inputs().get(1).allowRefresh()).isTrue();
    }

    @Test
    void leavesTheFormToItselfWhereNothingIsSaid() {
        var plain = ParsedBlueprint.of("spec_version: 2\ngrains: {}\n", "plain.yaml")
                .document();
        assertThat(LaunchForm.of(plain)).isEmpty();
        assertThat(Visibility.of(plain, Map.of()).fields()).isEmpty();
    }

    private static Iterable<String> hidden(Map<String, Boolean> shown) {
        return shown.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
