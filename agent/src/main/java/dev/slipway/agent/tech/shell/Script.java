package dev.slipway.agent.tech.shell;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A script, understood.
 *
 * @param arguments what may be written behind its name, as far as it says; empty where it does not
 * @param usage its own line about that
 * @param test whether it is one
 */
record Script(
        SourceFile file,
        String language,
        @Nullable String description,
        List<AssetInput> inputs,
        String arguments,
        String usage,
        boolean test,
        String evidence) {
    private static final int LONGEST = 2_000;

    ScannedAsset asset() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("language", language);
        facts.put("role", test ? "test" : "root");
        facts.put("evidence", file.entry().fileName() + evidence);
        if (!arguments.isBlank()) {
            facts.put("arguments", bounded(arguments));
        }
        if (!usage.isBlank()) {
            facts.put("usage", bounded(usage));
        }
        return new ScannedAsset(
                "shell", ShellScanner.name(file), file.path(), description, inputs, List.of(), List.of(), facts);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
