package dev.slipway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final AssetInput NAME = input("name", "string", null, false);

    private static AssetInput input(String name, String type, @Nullable String value, boolean secret) {
        return new AssetInput(name, type, value, null, secret, value == null, true, List.of(), List.of(), null);
    }

    private static ScannedAsset asset(String path, AssetInput... inputs) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new ScannedAsset("terraform", name, path, null, List.of(inputs), List.of(), List.of(), Map.of());
    }

    private static ScannedAsset broken(ScannedAsset asset) {
        return new ScannedAsset(
                asset.kind(),
                asset.name(),
                asset.path(),
                null,
                asset.inputs(),
                List.of(),
                List.of(Diagnostic.error("hcl-syntax", "A brace is missing", "net/main.tf", 3, 1)),
                Map.of());
    }

    private static List<Change> changes(List<ScannedAsset> before, List<ScannedAsset> after) {
        return Comparison.of(before, after, path -> path.equals("there"));
    }

    @Test
    void tellsWhatIsNewAndWhatIsGoneAndWhy() {
        var changes =
                changes(List.of(asset("old"), asset("there"), asset("same")), List.of(asset("same"), asset("new")));
        assertThat(changes)
                .extracting(Change::type, Change::path, Change::why)
                .containsExactly(
                        tuple(Change.Type.APPEARED, "new", "It is new"),
                        tuple(Change.Type.VANISHED, "old", "Its files were deleted"),
                        tuple(
                                Change.Type.VANISHED,
                                "there",
                                "Its files are there, but are no terraform asset any more"));
    }

    @Test
    void doesNotClaimToKnowWhyWhenTheFilesAreNotKnownAnyMore() {
        assertThat(Comparison.of(List.of(asset("old")), List.of(), null))
                .extracting(Change::why)
                .containsExactly("It was found then and is not any more");
    }

    @Test
    void findsWhatMovedByItsContentAndElseByItsName() {
        assertThat(changes(List.of(asset("a/net", NAME)), List.of(asset("a/network", NAME))))
                .extracting(Change::type, Change::path, Change::from, Change::why)
                .containsExactly(tuple(Change.Type.MOVED, "a/network", "a/net", "It was renamed from a/net"));
        assertThat(changes(
                        List.of(asset("a/net", NAME)),
                        List.of(asset("b/net", NAME, input("size", "number", "3", false)))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.why()).isEqualTo("It was moved from a/net");
                    assertThat(change.details()).containsExactly("Input size is new");
                });
    }

    @Test
    void theLineAnInputStandsInIsNoNews() {
        var before = asset("net", NAME.at(new AssetInput.Source("net/main.tf", 3, List.of())));
        var after = asset("net", NAME.at(new AssetInput.Source("net/main.tf", 4, List.of())));
        assertThat(changes(List.of(before), List.of(after))).isEmpty();
        assertThat(changes(List.of(asset("net", NAME)), List.of(after))).isEmpty();
    }

    @Test
    void aMoveTakesTheInputsAlong() {
        var before = asset("a/net", NAME.at(new AssetInput.Source("a/net/main.tf", 3, List.of())));
        var after = asset("b/network", NAME.at(new AssetInput.Source("b/network/main.tf", 3, List.of())));
        assertThat(changes(List.of(before), List.of(after)))
                .singleElement()
                .returns(Change.Type.MOVED, Change::type)
                .returns(List.of(), Change::details);
    }

    @Test
    void guessesNoMoveWhereSeveralCouldBeMeant() {
        var before = List.of(asset("a/net", NAME), asset("b/net", NAME));
        var after = List.of(asset("c/net", input("other", "string", null, false)));
        assertThat(changes(before, after))
                .extracting(Change::type)
                .containsExactly(Change.Type.VANISHED, Change.Type.VANISHED, Change.Type.APPEARED);
    }

    @Test
    void tellsWhatBrokeAndWhatCanBeReadAgain() {
        assertThat(changes(List.of(asset("net")), List.of(broken(asset("net")))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.type()).isEqualTo(Change.Type.BROKEN);
                    assertThat(change.why()).isEqualTo("It can be read no more: A brace is missing (net/main.tf:3)");
                });
        assertThat(changes(List.of(broken(asset("net"))), List.of(asset("net"))))
                .extracting(Change::type)
                .containsExactly(Change.Type.MENDED);
    }

    @Test
    void saysInSentencesWhatIsDifferent() {
        var before = asset(
                "net",
                input("gone", "string", null, false),
                input("size", "number", "3", false),
                input("kind", "string", "a", false),
                input("key", "string", "old secret", true));
        var after = asset(
                "net",
                input("must", "string", null, false),
                input("size", "number", "4", false),
                input("kind", "bool", "a", false),
                input("key", "string", "new secret", true));
        assertThat(Differences.of(before, after))
                .containsExactly(
                        "Input gone is gone",
                        "Input key has another default",
                        "Input kind is of type bool, before string",
                        "Input must is new and must be given",
                        "Input size has the default '4', before '3'");
        assertThat(Differences.of(before, after).toString()).doesNotContain("secret'");
    }

    @Test
    void tellsOutputsAndFacts() {
        var before = new ScannedAsset(
                "helm", "web", "web", null, List.of(), List.of(), List.of(), Map.of("app_version", "1"));
        var after = new ScannedAsset(
                "helm",
                "web",
                "web",
                "The web",
                List.of(),
                List.of(new AssetOutput("url", null, false)),
                List.of(),
                Map.of("app_version", "2"));
        assertThat(Differences.of(before, after))
                .containsExactly("Output url is new", "app version: 2, before 1", "Its description is another one");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, false",
        "5, 5, false",
        "6, 6, true",
        "100, 6, false",
        "100, 10, false",
        "100, 11, true",
        "0, 0, false"
    })
    void manyThatVanishAtOnceLookLikeAnAccident(int known, int vanished, boolean accident) {
        assertThat(Accident.of(known, vanished).isPresent()).isEqualTo(accident);
    }
}
