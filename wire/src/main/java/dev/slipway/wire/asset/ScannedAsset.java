package dev.slipway.wire.asset;

import dev.slipway.wire.Diagnostic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of infrastructure code found in one commit, as its technology's scanner understood it.
 *
 * @param kind key of the technology, such as {@code terraform}
 * @param name name proposed for it: letters, digits, dash and underscore
 * @param path folder or file, relative to the repository's root; {@code .} is the root
 * @param description first sentence that tells what it is for
 * @param diagnostics what could not be understood, with places
 * @param facts more about it as names and values, such as {@code required_version}
 */
public record ScannedAsset(
        String kind,
        String name,
        String path,
        @Nullable String description,
        List<AssetInput> inputs,
        List<AssetOutput> outputs,
        List<Diagnostic> diagnostics,
        Map<String, String> facts) {}
