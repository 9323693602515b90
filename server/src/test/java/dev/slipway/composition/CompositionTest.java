package dev.slipway.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.discovery.Asset;
import dev.slipway.generation.KnownAssets;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.blueprint.CompositionBody;
import dev.slipway.wire.blueprint.CompositionRequest;
import dev.slipway.wire.blueprint.CompositionRequest.From;
import dev.slipway.wire.blueprint.CompositionRequest.Wire;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
    @Test
    void whatSeveralGrainsTakeIsAskedForOnce() {
        var proposed = Proposed.of("vpc: region, size=S", "app: Region, size=S");
        assertThat(proposed.told("vpc.region")).isEqualTo("input region sure");
        assertThat(proposed.told("app.Region")).isEqualTo("input region sure");
        assertThat(proposed.reason("app.Region")).isEqualTo("Same name as in vpc, both texts.");
        assertThat(proposed.told("app.size")).isEqualTo("input size likely");
        assertThat(proposed.body().inputs()).containsExactly("region", "size");
    }

    @Test
    void threeSayAll() {
        assertThat(Proposed.of("vpc: zones list(string)", "app: zones list(string)", "data: zones list(any)")
                        .reason("data.zones"))
                .isEqualTo("Same name as in vpc and app, all lists.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size number               | size string
            size list(string)         | size list(number)
            size map(string)          | size map(number)
            size object({a=string})   | size object({b=string})
            size=1                    | size=2
            size=1 number             | size=2 number
            """)
    void whatIsNotAlikeStaysApart(String one, String other) {
        var proposed = Proposed.of("vpc: " + one, "app: " + other);
        assertThat(proposed.input(proposed.body(), "vpc.size").askedAs()).isEqualTo("vpc_size");
        assertThat(proposed.input(proposed.body(), "app.size").askedAs()).isEqualTo("app_size");
        assertThat(proposed.reason("app.size")).contains("of another sort or default");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size number               | size int
            size any                  | size list(string)
            size list(string)         | size set(string)
            size=1                    | size
            size=1 number             | size=1 number
            size object({a=string})   | size object({a=string})
            size object({a=string})   | size map(string)
            """)
    void whatIsAlikeIsShared(String one, String other) {
        var proposed = Proposed.of("vpc: " + one, "app: " + other);
        assertThat(proposed.body().inputs()).containsExactly("size");
    }

    @Test
    void asksForTheFirstPlainDefaultsAlone() {
        String many = IntStream.range(0, 30).mapToObj(i -> "v" + i + "=1").collect(Collectors.joining(", "));
        var proposed = Proposed.of("vpc: tags={} map(string), " + many, "app: name");
        assertThat(proposed.told("vpc.tags")).isEqualTo("default sure");
        assertThat(proposed.told("vpc.v19")).isEqualTo("input v19 sure");
        assertThat(proposed.told("vpc.v20")).isEqualTo("default sure");
        assertThat(proposed.yaml()).contains("v19").doesNotContain("v20").doesNotContain("tags");
    }

    @Test
    void aPersonHasTheLastWord() {
        var proposed = Proposed.of("vpc: -> vpc_id, other_id", "app: vpc_id, size=S, zone=a")
                .but("app.vpc_id <- vpc.other_id")
                .but("app.size <-")
                .but("app.zone <- the zone");
        assertThat(proposed.told("app.vpc_id")).isEqualTo("vpc.other_id chosen");
        assertThat(proposed.told("app.size")).isEqualTo("default chosen");
        assertThat(proposed.told("app.zone")).isEqualTo("input the zone chosen");
        assertThat(proposed.yaml())
                .contains("# Chosen by hand\n        - vpc_id: '{{ .grains.vpc.outputs.other_id }}'")
                .contains("- zone: '{{ .inputs.[\"the zone\"] }}'")
                .doesNotContain("size");
    }

    @Test
    void whatAPersonSaysTurnsTheProposalAround() {
        var proposed =
                Proposed.of("one: two_id -> one_id", "two: one_id -> two_id").but("two.one_id <- one.one_id");
        assertThat(proposed.told("two.one_id")).isEqualTo("one.one_id chosen");
        assertThat(proposed.told("one.two_id")).isEqualTo("input two_id sure");
    }

    @Test
    void theNamesOfInputsHoldWhileOthersChange() {
        var proposed = Proposed.of("vpc: size number -> app_size", "app: size string, region", "data: region")
                .but("vpc.size <- number of things");
        assertThat(proposed.told("app.size")).isEqualTo("vpc.app_size sure");
        assertThat(proposed.input(proposed.body(), "app.size").askedAs()).isEqualTo("app_size");
        assertThat(proposed.input(proposed.but("app.region <- region").body(), "data.region")
                        .shared())
                .isTrue();
        assertThat(proposed.reason("data.region")).startsWith("Same name as in app");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none.size <- vpc.id          | wires[0].grain       | There is no grain "none" here; there are vpc, app.
            app.none <- vpc.id           | wires[0].input       | Grain app takes no "none" here; it takes size, zone, list.
            app.size <- none.id          | wires[0].from.grain  | There is no grain "none"
            app.size <- vpc.none         | wires[0].from.output | Grain vpc gives no "none"; it gives id.
            app.size <- app.out          | wires[0].from.grain  | cannot take what it gives itself
            app.size <-                  | wires[0].from        | has no default in the code
            app.size <- a/b              | wires[0].from.input  | not "a/b"
            app.list <- size             | wires[0].from.input  | cannot share the input size
            """)
    void refusesWhatCannotBe(String wire, String field, String words) {
        var proposed = Proposed.of("vpc: name -> id", "app: size, zone=a, list list(string) -> out")
                .but(wire);
        refused(proposed.request(null), proposed, "INVALID_INPUT", field.replace("from.input", "from"), words);
    }

    private static void refused(
            CompositionRequest request, Proposed proposed, String code, String field, String words) {
        assertThatThrownBy(() -> proposed.composition().propose(proposed.space(), request))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).hasToString(code);
                    assertThat(problem.field()).startsWith(field);
                })
                .hasMessageContaining(words);
    }

    @Test
    void refusesACircle() {
        var proposed =
                Proposed.of("one: a -> x", "two: b -> y").but("one.a <- two.y").but("two.b <- one.x");
        refused(proposed.request(null), proposed, "INVALID_INPUT", "wires[1].from", "wait for each other in a circle");
    }

    @Test
    void refusesToHearTwoThingsOfOneInput() {
        var proposed = Proposed.of("one: a", "two: b").but("one.a <- x").but("one.a <- y");
        refused(proposed.request(null), proposed, "INVALID_INPUT", "wires[1]", "says twice");
    }

    @Test
    void refusesWiresThatSayNothing() {
        var proposed = Proposed.of("one: a", "two: b");
        var empty = new Wire("one", "a", new From(null, null, null));
        var both = new Wire("one", "a", new From("two", null, "x"));
        for (var wire : Arrays.asList(null, empty, both, new Wire(null, null, null))) {
            var request = new CompositionRequest(null, List.of("one", "two"), Collections.singletonList(wire));
            refused(request, proposed, "INVALID_INPUT", "wires[0]", "");
        }
    }

    @Test
    void refusesTooFewTooManyTheSameAndTheUnknown() {
        var proposed = Proposed.of("one: a", "two: b");
        refused(new CompositionRequest(null, null, null), proposed, "INVALID_REQUEST", "assets", "2 to 10");
        refused(new CompositionRequest(null, List.of("one"), null), proposed, "INVALID_REQUEST", "assets", "2 to 10");
        var many = Collections.nCopies(11, "one");
        refused(new CompositionRequest(null, many, null), proposed, "INVALID_REQUEST", "assets", "2 to 10");
        var twice = List.of("one", "one");
        refused(new CompositionRequest(null, twice, null), proposed, "INVALID_REQUEST", "assets[1]", "twice");
        var nothing = List.of("one", " ");
        refused(new CompositionRequest(null, nothing, null), proposed, "INVALID_REQUEST", "assets[1]", "by its name");
        var unknown = List.of("one", "none");
        refused(new CompositionRequest(null, unknown, null), proposed, "ASSET_NOT_FOUND", "assets[1]", "none");
    }

    @Test
    void grainsOfTheSameNameAreToldApart() {
        var assets = new KnownAssets();
        var space = SpaceId.random();
        var like = assets.add(space, "blue", "modules/app", "app", List.of());
        for (String name : List.of("green-app", "red-app")) {
            assets.keep(new Asset(like.id(), space, like.repository(), name, like.commit(), like.scanned()));
        }
        var request = new CompositionRequest(null, List.of("green-app", "app", "red-app"), null);
        assertThat(Proposed.over(assets).propose(space, request).grains())
                .extracting(CompositionBody.Grain::name)
                .containsExactly("app", "2-app", "red-app");
    }

    @Test
    void refusesAnAssetWithErrorsByItsPlaceInTheRequest() {
        var assets = new KnownAssets();
        var space = SpaceId.random();
        assets.add(space, "blue", "modules/app", "app", List.of());
        var fault = new Diagnostic("error", "x", "Never closed.", "main.tf", 3, 7, null);
        assets.add(space, "blue", "modules/bad", "bad", List.of(), List.of(fault));
        var request = new CompositionRequest(null, List.of("app", "bad"), null);
        assertThatThrownBy(() -> Proposed.over(assets).propose(space, request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("assets[1]"))
                .hasMessageContaining("Never closed");
    }

    @Test
    void proposesANameAndTakesAnother() {
        var proposed = Proposed.of("vpc: a", "app: b");
        assertThat(proposed.body().name()).isEqualTo("vpc-app");
        var draft = proposed.composition().make(proposed.space(), proposed.request(" Shop "));
        assertThat(draft.name()).isEqualTo("Shop");
        assertThat(draft.yaml()).isEqualTo(proposed.yaml());
        assertThat(draft.inputs()).containsOnlyKeys("a", "b");
        assertThat(draft.assets()).hasSize(2);
        assertThatThrownBy(() -> proposed.composition().make(proposed.space(), proposed.request("a/b")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("name"));
    }
}
