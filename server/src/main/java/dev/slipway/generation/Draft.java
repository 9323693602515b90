package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.wire.asset.AssetInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A blueprint as it was worked out of assets.
 *
 * @param inputs what the assets say about inputs, by the blueprint's input name
 * @param override whether one of that name gets a new version
 * @param field the item of the request, for messages
 */
public record Draft(
        String name, String yaml, List<Asset> assets, Map<String, AssetInput> inputs, boolean override, String field) {
    /** One asset alone, whose inputs the blueprint calls as the code does. */
    static Draft of(Asset asset, String name, String yaml, boolean override, String field) {
        var inputs = new LinkedHashMap<String, AssetInput>();
        asset.scanned().inputs().forEach(input -> inputs.put(input.name(), input));
        return new Draft(name, yaml, List.of(asset), inputs, override, field);
    }
}
