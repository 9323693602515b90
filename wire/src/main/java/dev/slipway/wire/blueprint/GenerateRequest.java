package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to make blueprints of discovered assets.
 */
public record GenerateRequest(
        @Nullable List<Candidate> blueprintsCandidates,
        @Nullable String repositoryName) {
    /**
     * One asset to make a blueprint of, named by the asset's name or by its path.
     *
     * @param name name of the blueprint; absent: the asset's
     * @param overrideBlueprint whether a stored blueprint of that name gets a new version
     */
    public record Candidate(
            @Nullable String name,
            @Nullable Boolean overrideBlueprint,
            @Nullable String path,
            @Nullable String repositoryUrl,
            @Nullable String type,
            @Nullable String assetName) {}
}
