package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a blueprint.
 *
 * @param repositoryName where it lives; {@code qtorque} for those stored here
 * @param made what it was made of; null for others
 * @param yaml its text as written
 * @param document what the text says
 * @param diagnostics what is wrong with the text; one with an error cannot be launched
 * @param assetInputs what the asset behind it says about inputs, by the blueprint's input name; empty where no asset is known
 * @param published whether the space's catalog shows it
 */
public record Blueprint(
        UUID id,
        SpaceId space,
        String name,
        int version,
        String repositoryName,
        @Nullable Made made,
        @Nullable String commit,
        String yaml,
        BlueprintDocument document,
        List<Diagnostic> diagnostics,
        Map<String, AssetInput> assetInputs,
        boolean published,
        LaunchPolicy policy,
        String modifiedBy,
        Instant lastModified) {
    /** Pseudo repository of the blueprints that are stored here. */
    public static final String STORED = "qtorque";

    /** The label that keeps a published blueprint from being launched. */
    public static final String BLOCKED = "blocked";

    /** Whether its text is without errors. */
    public boolean isValid() {
        return diagnostics.stream().noneMatch(fault -> fault.severity().equals("error"));
    }

    /** Why its author does not let it be launched, in the author's words; null where that is not so. */
    public @Nullable String blocked() {
        return document.labels().stream()
                .filter(label -> label.key().equalsIgnoreCase(BLOCKED))
                .map(label -> Objects.requireNonNullElse(label.value(), "Its author does not say why."))
                .findFirst()
                .orElse(null);
    }

    /** The name people see. */
    public String displayName() {
        return document.displayName() == null ? name : document.displayName();
    }
}
