package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void goodTextStaysAsItIs() {
        for (String text : List.of("", "plain", "line\nline\ttab", "größe 日本 😀")) {
            assertThat(CleanText.of(text)).isEqualTo(text);
        }
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(CleanText.of("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(CleanText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(CleanText.of("\uDE00")).isEqualTo("\uFFFD");
        assertThat(CleanText.of("end\uD83D")).isEqualTo("end\uFFFD");
    }

    @Test
    void endlessTextIsCutBetweenCharacters() {
        String cut = CleanText.of("😀".repeat(30_000));
        assertThat(cut).hasSizeLessThanOrEqualTo(20_002).endsWith("😀…");
    }

    @Test
    void everyTextOfAnAssetIsCleaned() {
        String bad = "x\0";
        var asset = new ScannedAsset(
                "terraform",
                bad,
                bad,
                bad,
                List.of(new AssetInput(
                        bad,
                        bad,
                        bad,
                        bad,
                        true,
                        true,
                        true,
                        List.of(bad),
                        List.of(new AssetInput.Rule(bad, bad)),
                        new AssetInput.Source(bad, 3, List.of("type")))),
                List.of(new AssetOutput(bad, bad, true)),
                List.of(Diagnostic.error("code", bad, bad, 1, 2)),
                Map.of(bad, bad));
        assertThat(CleanText.of(asset).toString()).doesNotContain("\0").contains("x\uFFFD");
        assertThat(CleanText.of(asset).inputs().getFirst().sensitive()).isTrue();
        assertThat(CleanText.of(asset).inputs().getFirst().source())
                .isEqualTo(new AssetInput.Source("x\uFFFD", 3, List.of("type")));
        assertThat(CleanText.of(asset).diagnostics().getFirst().column()).isEqualTo(2);
    }
}
