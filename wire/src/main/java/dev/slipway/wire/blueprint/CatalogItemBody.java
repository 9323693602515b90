package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One catalog entry with all that a launch form needs.
 *
 * @param hasInstructions whether there is something to read before launching
 * @param family the variants to choose from at launch; none where it is no family
 * @param launchForm how the form is to look; null where the author says nothing of it
 */
public record CatalogItemBody(
        BlueprintBody details,
        List<BlueprintBody.TagBody> tags,
        BlueprintBody.PoliciesBody policies,
        boolean hasInstructions,
        List<VariantBody> family,
        @Nullable LaunchFormBody launchForm) {
    /**
     * A member of a family.
     *
     * @param store repository that holds it; null for the family's own
     * @param path of its file there
     */
    public record VariantBody(
            String name, @Nullable String store, @Nullable String path) {}
}
