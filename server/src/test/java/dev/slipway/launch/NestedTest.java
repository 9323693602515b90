package dev.slipway.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blueprints in blueprints. */
class NestedTest {
    private static final String BASE = """
            spec_version: 2
            inputs:
              size: {type: string, allowed-values: [small, big]}
              zone: {type: string, default: one}
              key: {type: string, sensitive: true, default: none}
            outputs:
              the address: {value: '{{ .grains.net.outputs.address }}:{{ .inputs.size }}'}
              facts: {value: '{"zone": "{{ .inputs.zone }}"}'}
            grains:
              net:
                kind: echo
                spec: {inputs: [{size: '{{ .inputs.size }}'}, {key: '{{ .inputs.key }}'}, {in: '{{ .params.only }}'}], outputs: [address]}
              host:
                kind: echo
                depends-on: net
                spec: {inputs: [{at: '{{ .grains.net.outputs.address }}'}, {zone: '{{ .inputs.zone }}'}]}
              extra:
                kind: echo
                depends-on: host
                when: '{% if inputs.size == "big" %}true{% else %}false{% endif %}'
                spec: {}
            """;
    private static final String SHOP = """
            spec_version: 2
            inputs:
              how big: {type: string, default: small}
              token: {type: string, sensitive: true, default: s3cret-token}
            outputs:
              where: {value: '{{ .grains.base.outputs.["the address"] }}'}
            grains:
              first: {kind: echo, spec: {outputs: [zone]}}
              base:
                kind: blueprint
                depends-on: first
                spec:
                  source: {store: shelf, path: base.yaml}
                  inputs:
                    - size: '{{ .inputs.["how big"] }}'
                    - zone: '{{ .grains.first.outputs.zone }}'
                    - key: '{{ .inputs.token }}'
                  outputs: [the address, facts]
              web:
                kind: echo
                depends-on: base
                spec:
                  inputs:
                    - at: '{{ .grains.base.outputs.["the address"] }}'
                    - zone: '{{ .grains.base.outputs.facts.zone }}'
                    - active: '{{ .grains.base.is_active }}'
            """;

    private static Launching shop() {
        return Launching.of(SHOP).nest("base.yaml", BASE);
    }

    /** What the grains before the last gave. */
    private static GrainOutputs gave(String zone, String address) {
        var all = new HashMap<>(Launching.gave("first", "zone", zone).byGrain());
        all.putAll(Launching.gave("base.net", "address", address).byGrain());
        return new GrainOutputs(all);
    }

    @Test
    void theGrainsOfANestedBlueprintStandInThePlaceOfItsGrain() {
        var plan = shop().plan();
        assertThat(plan.grains())
                .extracting(grain -> grain.name() + " after " + String.join(" and ", grain.dependsOn()))
                .containsExactly(
                        "first after ",
                        "base.net after first",
                        "base.host after base.net and first",
                        "web after base.net and base.host");
        assertThat(plan.skipped()).containsExactly("base.extra");
    }

    @Test
    void itsGrainsSeeItsInputsAndNothingOfTheBlueprintAroundIt() {
        var net = shop().with("how big", "big").run("base.net");
        assertThat(net.inputs()).containsEntry("size", "big").containsEntry("in", "one");
        assertThat(shop().with("how big", "big").plan().skipped()).isEmpty();
        assertThatThrownBy(
                        shop().nest("base.yaml", BASE.replace("{{ .inputs.zone }}'}]", "{{ .inputs.token }}'}]"))::plan)
                .hasMessageContaining("base.yaml has errors. Line 16");
    }

    @Test
    void aValueThatWaitsForAnotherGrainIsThereWhenItIsNeeded() {
        var host = shop().run("base.host", gave("two", "10.0.0.1"));
        assertThat(host.inputs()).containsEntry("at", "10.0.0.1").containsEntry("zone", "two");
        assertThatThrownBy(() -> shop().run("base.host"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("grains.");
    }

    @Test
    void itsOutputsAreThoseOfItsGrain() {
        var web = shop().run("web", gave("two", "10.0.0.1"));
        assertThat(web.inputs())
                .containsEntry("at", "10.0.0.1:small")
                .containsEntry("zone", "two")
                .containsEntry("active", "true");
        assertThat(new Launches().outputs(shop().plan(), gave("two", "10.0.0.1")))
                .extracting(Launches.Output::value)
                .containsExactly("10.0.0.1:small");
        assertThat(new Launches().outputs(shop().plan(), new GrainOutputs(Map.of())))
                .extracting(Launches.Output::value)
                .containsExactly("");
    }

    @Test
    void aSecretStaysOneOnItsWayIn() {
        assertThat(shop().run("base.net").masks()).contains("s3cret-token");
        var base = shop().plan().nests().get("base");
        assertThat(Objects.requireNonNull(base).values())
                .filteredOn(value -> value.name().equals("key"))
                .allMatch(LaunchPlan.Value::sensitive);
    }

    @Test
    void aGrainThatIsLeftOutTakesItsBlueprintWithIt() {
        var plan = Launching.of(SHOP.replace("    kind: blueprint\n", "    kind: blueprint\n    when: 'false'\n"))
                .plan();
        assertThat(plan.skipped()).containsExactly("base");
        assertThat(plan.grains()).extracting(LaunchPlan.PlannedGrain::name).containsExactly("first", "web");
    }

    @Test
    void nestsReachIntoNests() {
        String outer = """
                spec_version: 2
                grains:
                  shop:
                    kind: blueprint
                    spec: {source: {store: shelf, path: shop.yaml}, inputs: [{_: '{"how big": "big"}'}]}
                  last: {kind: echo, depends-on: shop, spec: {inputs: [{at: '{{ .grains.shop.outputs.where }}'}]}}
                """;
        var launching = Launching.of(outer).nest("shop.yaml", SHOP).nest("base.yaml", BASE);
        assertThat(launching.plan().grains())
                .extracting(LaunchPlan.PlannedGrain::name)
                .containsExactly(
                        "shop.first", "shop.base.net", "shop.base.host", "shop.base.extra", "shop.web", "last");
        var address = Launching.gave("shop.base.net", "address", "10.0.0.2");
        assertThat(launching.run("last", address).inputs()).containsEntry("at", "10.0.0.2:big");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size: '{{ .inputs.[\"how big\"] }}' | sise: x | no input \"sise\"; it has size, zone, key",
                "- size: '{{ .inputs.[\"how big\"] }}' | '' | needs a value for its input \"size\"",
                "size: '{{ .inputs.[\"how big\"] }}' | size: huge | must be one of small, big",
                "outputs: [the address, facts] | outputs: [nothing] | no output \"nothing\"; it has the address, facts",
                "path: base.yaml | path: none.yaml | There is no none.yaml",
                "base.yaml | loop.yaml | is nested in itself",
                "path: base.yaml | path: flow.yaml | a file of sort workflow"
            })
    void saysWhatIsWrong(String written, String instead, String why) {
        String text = SHOP.replace(written, instead);
        var launching = Launching.of(text)
                .nest("base.yaml", BASE)
                .nest(
                        "loop.yaml",
                        BASE.replace("net:\n    kind: echo", "net:\n    kind: blueprint")
                                .replace(
                                        "spec: {inputs: [{size: '{{ .inputs.size }}'}, {key",
                                        "spec: {source: {store: shelf, path: loop.yaml}, inputs: [{size: '{{ .inputs.size }}'}, {key"))
                .nest("flow.yaml", "spec_version: 2\nworkflow: {scope: env}\ngrains: {a: {kind: echo, spec: {}}}\n");
        assertThatThrownBy(launching::plan).isInstanceOf(Problem.class).hasMessageContaining(why);
    }

    @Test
    void keepsToItsDepthAndItsNumber() {
        String deep =
                "spec_version: 2\ngrains: {next: {kind: blueprint, spec: {source: {store: s, path: '%d.yaml'}}}}\n";
        var launching = Launching.of(deep.formatted(1));
        for (int level = 1; level < 8; level++) {
            launching.nest(level + ".yaml", deep.formatted(level + 1));
        }
        assertThatThrownBy(launching::plan).hasMessageContaining("nested at most 5 deep");

        var grains = new StringBuilder("spec_version: 2\ngrains:\n");
        for (int grain = 0; grain < 500; grain++) {
            grains.append("  grain").append(grain).append(": {kind: echo, spec: {}}\n");
        }
        var three = new StringBuilder("spec_version: 2\ngrains:\n");
        for (String name : List.of("one", "two", "three")) {
            three.append("  ").append(name).append(": {kind: blueprint, spec: {source: {store: s, path: m.yaml}}}\n");
        }
        assertThatThrownBy(Launching.of(three.toString()).nest("m.yaml", grains.toString())::plan)
                .hasMessageContaining("at most 1000 grains");
    }
}
