package dev.slipway.agent.scan;

import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes what strangers wrote fit to be stored and sent: no text has a null character or half a surrogate pair, which databases and
 * JSON writers refuse, and none is longer than a person would read.
 */
final class CleanText {
    private static final int LONGEST = 20_000;
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    static ScannedAsset of(ScannedAsset asset) {
        Map<String, String> facts = new TreeMap<>();
        asset.facts().forEach((name, value) -> facts.put(of(name), of(value)));
        return new ScannedAsset(
                asset.kind(),
                of(asset.name()),
                of(asset.path()),
                nullable(asset.description()),
                asset.inputs().stream().map(CleanText::of).toList(),
                asset.outputs().stream()
                        .map(output ->
                                new AssetOutput(of(output.name()), nullable(output.description()), output.sensitive()))
                        .toList(),
                asset.diagnostics().stream().map(CleanText::of).toList(),
                facts);
    }

    /** The text with a replacement for each character that is none, cut where it is too long. */
    static String of(String text) {
        return text.length() < LONGEST && text.chars().allMatch(CleanText::isPlain) ? text : rewritten(text);
    }

    private static boolean isPlain(int character) {
        return character != 0 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
    }

    private static String rewritten(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST + 1));
        for (int at = 0; at < text.length() && clean.length() < LONGEST; ) {
            int point = text.codePointAt(at);
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            clean.appendCodePoint(point == 0 || half ? REPLACEMENT : point);
            at += Character.charCount(point);
        }
        return clean.length() < LONGEST ? clean.toString() : clean.append('…').toString();
    }

    private static AssetInput of(AssetInput input) {
        return new AssetInput(
                of(input.name()),
                of(input.type()),
                nullable(input.defaultValue()),
                nullable(input.description()),
                input.sensitive(),
                input.required(),
                input.nullable(),
                input.allowedValues().stream().map(CleanText::of).toList(),
                input.rules().stream()
                        .map(rule -> new AssetInput.Rule(of(rule.condition()), of(rule.message())))
                        .toList(),
                of(input.source()));
    }

    private static AssetInput.@Nullable Source of(AssetInput.@Nullable Source source) {
        return source == null ? null : new AssetInput.Source(of(source.path()), source.line(), source.guessed());
    }

    private static Diagnostic of(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.code(),
                of(diagnostic.message()),
                nullable(diagnostic.path()),
                diagnostic.line(),
                diagnostic.column(),
                nullable(diagnostic.suggestion()));
    }

    private static @Nullable String nullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
