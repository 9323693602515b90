package dev.slipway.agent.scan;

import dev.slipway.wire.asset.ScannedAsset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for assets: the last part of the path where that is unique, else the whole path, else a number behind it. */
public final class AssetNames {
    private static final int LONGEST = 80;

    private AssetNames() {}

    /** A text with nothing in it but letters, digits, dash and underscore; never empty. */
    public static String urlSafe(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_]+", "-")
                .replaceAll("^-+|-+$", "");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST));
        return shortened.isEmpty() ? "asset" : shortened;
    }

    static List<ScannedAsset> unique(List<ScannedAsset> assets) {
        Map<String, Integer> uses = new HashMap<>();
        assets.forEach(asset -> uses.merge(asset.name(), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        return assets.stream().map(asset -> named(asset, uses, taken)).toList();
    }

    private static ScannedAsset named(ScannedAsset asset, Map<String, Integer> uses, Set<String> taken) {
        boolean alone = uses.getOrDefault(asset.name(), 0) == 1;
        String base = alone || asset.path().equals(".") ? asset.name() : urlSafe(asset.path());
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return new ScannedAsset(
                asset.kind(),
                name,
                asset.path(),
                asset.description(),
                asset.inputs(),
                asset.outputs(),
                asset.diagnostics(),
                asset.facts());
    }
}
