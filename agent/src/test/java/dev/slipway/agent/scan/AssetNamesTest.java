package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetNamesTest {
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "with space, with-space",
        "--dashes--, dashes",
        "under_score, under_score",
        "é à ü, e-a-u",
        "a/b.c, a-b-c",
        "日本, asset",
        "..., asset"
    })
    void namesFitIntoUrls(String text, String expected) {
        assertThat(AssetNames.urlSafe(text)).isEqualTo(expected);
    }

    @Test
    void longNamesAreCut() {
        assertThat(AssetNames.urlSafe("x".repeat(500))).hasSize(80);
    }

    private static List<String> names(String... paths) {
        var assets = Stream.of(paths)
                .map(path -> new ScannedAsset(
                        "terraform",
                        AssetNames.urlSafe(path.substring(path.lastIndexOf('/') + 1)),
                        path,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of()))
                .toList();
        return AssetNames.unique(assets).stream().map(ScannedAsset::name).toList();
    }

    @Test
    void aloneTheLastPartIsEnough() {
        assertThat(names("a/net", "b/app")).containsExactly("net", "app");
    }

    @Test
    void equalLastPartsGetTheirPaths() {
        assertThat(names("a/net", "b/net", "c/app")).containsExactly("a-net", "b-net", "app");
    }

    @Test
    void whatStillCollidesGetsANumber() {
        assertThat(names("a/b/net", "a-b/net", "a/b-net")).containsExactly("a-b-net", "a-b-net-2", "b-net");
        assertThat(names("a b/n", "a-b/n", "a.b/n")).containsExactly("a-b-n", "a-b-n-2", "a-b-n-3");
    }

    @Test
    void namesNeverCollide() {
        assertThat(names("x/a", "y/a", "x-a", "z/x-a", "x-a-2")).doesNotHaveDuplicates();
    }
}
