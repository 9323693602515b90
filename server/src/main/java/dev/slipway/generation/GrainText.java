package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text below a grain's {@code spec}, and what forms write there again and again.
 *
 * @param asked the inputs that the blueprint asks for
 * @param names the names that the extra inputs were given, by those proposed
 */
record GrainText(YamlText text, Asset asset, List<AssetInput> asked, Map<String, String> names) {
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    /** Level of the keys of {@code spec}. */
    static final int LEVEL = 3;

    /** Where an input's value stands. */
    static String input(String name) {
        return "{{ .inputs" + member(name) + " }}";
    }

    static String member(String name) {
        return SIMPLE.matcher(name).matches() && !name.endsWith("-") ? "." + name : ".[\"" + name + "\"]";
    }

    void source() {
        text.line(LEVEL, "source:");
        text.pair(LEVEL + 1, "store", asset.repository().name());
        text.pair(LEVEL + 1, "path", asset.scanned().path());
    }

    void agent() {
        text.line(LEVEL, "agent:");
        text.pair(
                LEVEL + 1, "name", input(names.getOrDefault(BlueprintWriter.AGENT_INPUT, BlueprintWriter.AGENT_INPUT)));
    }

    /** A key with the value of an extra input. */
    void extra(String key, String proposed) {
        text.pair(LEVEL, key, extra(proposed));
    }

    String extra(String proposed) {
        return input(names.getOrDefault(proposed, proposed));
    }

    /** The inputs under a key, each with its value. */
    void inputs(String key) {
        if (!asked.isEmpty()) {
            text.line(LEVEL, key + ":");
            asked.forEach(each -> text.item(LEVEL + 1, each.name(), input(each.name())));
        }
    }

    void outputs() {
        List<AssetOutput> outputs = asset.scanned().outputs();
        if (!outputs.isEmpty()) {
            text.line(LEVEL, "outputs:");
            outputs.forEach(each -> text.item(LEVEL + 1, each.name()));
        }
    }
}
