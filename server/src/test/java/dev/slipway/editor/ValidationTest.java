package dev.slipway.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.Problem;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.blueprint.FormatRequest;
import dev.slipway.wire.blueprint.ValidationBody;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static ValidationBody of(String yaml) {
        var parsed = ParsedBlueprint.of(yaml, "shop.yaml");
        return Validation.body(parsed.document(), parsed.diagnostics());
    }

    @Test
    void tellsFaultsWithTheirPlaceAndWhatWasMeant() {
        assertThat(of("spec_version: 2\ngrains: {web: {kind: ecko, spec: {}}}").errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(2);
                    assertThat(error.path()).isEqualTo("shop.yaml");
                    assertThat(error.message()).contains("Did you mean \"echo\"?");
                });
    }

    @Test
    void outlinesTheGrainsAlsoOfATextWithFaults() {
        var body = of("""
                spec_version: 2
                grains:
                  base: {kind: echo, spec: {}}
                  web:
                    kind: echo
                    depends-on: base, gone
                """);
        assertThat(body.errors()).isNotEmpty();
        assertThat(body.sort()).isEqualTo("blueprint");
        assertThat(body.grains())
                .containsExactly(
                        new ValidationBody.Grain("base", "echo", List.of(), 3),
                        new ValidationBody.Grain("web", "echo", List.of("base", "gone"), 4));
    }

    @Test
    void outlinesNothingOfWhatIsNoYaml() {
        var body = of("grains: [");
        assertThat(body.errors()).hasSize(1);
        assertThat(body.grains()).isEmpty();
    }

    @Test
    void tidiesATextInEitherForm() {
        String encoded = Base64.getEncoder().encodeToString("a:   1 # kept".getBytes(StandardCharsets.UTF_8));
        assertThat(Validation.tidy(new FormatRequest(null, encoded)).yaml()).isEqualTo("a: 1 # kept\n");
        assertThat(Validation.tidy(new FormatRequest("a:   1", null)).yaml()).isEqualTo("a: 1\n");
        var broken = Validation.tidy(new FormatRequest("a: [", null));
        assertThat(broken.yaml()).isNull();
        assertThat(broken.diagnostics()).hasSize(1);
        assertThatThrownBy(() -> Validation.tidy(new FormatRequest(null, null))).isInstanceOf(Problem.class);
    }
}
