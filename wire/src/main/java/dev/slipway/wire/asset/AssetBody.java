package dev.slipway.wire.asset;

import dev.slipway.wire.Diagnostic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An asset of a space.
 *
 * @param name URL-safe, unique in the space
 * @param canGenerate whether a blueprint can be made of it
 * @param blueprintName the blueprint last generated from it
 */
public record AssetBody(
        String name,
        String kind,
        String iacResourceType,
        String path,
        String repository,
        String repositoryUrl,
        String repositoryType,
        String branch,
        String commit,
        @Nullable String description,
        List<AssetInput> inputs,
        List<AssetOutput> outputs,
        List<Diagnostic> diagnostics,
        boolean inError,
        boolean canGenerate,
        @Nullable String link,
        @Nullable String blueprintName,
        int blueprintCount,
        Map<String, String> facts) {}
