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
 * @param newest number of the newest version
 * @param offered number of the version that the catalog shows and that is launched: the newest without errors, where there is one
 * @param file where it lies; null for one that is stored here
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
        Instant lastModified,
        int newest,
        int offered,
        @Nullable TrackedFile file) {
    /** Pseudo repository of the blueprints that are stored here. */
    public static final String STORED = "qtorque";

    /** The label that keeps a published blueprint from being launched. */
    public static final String BLOCKED = "blocked";

    /** What decides in people's stead whether the catalog shows it, in words; null where nothing does. */
    public @Nullable String publishingLockedBy() {
        return Publication.lock(this);
    }

    /** Whether the file that it lies in is not there any more. */
    public boolean isMissing() {
        return file != null && file.missing() != null;
    }

    /** Whether its text is without errors. */
    public boolean isValid() {
        return diagnostics.stream().noneMatch(fault -> fault.severity().equals("error"));
    }

    /** Why nobody can launch it, whoever asks; null where that is not so. */
    public @Nullable String refusal() {
        if (!isValid()) {
            return "It has errors; the Blueprints page shows them.";
        }
        if (isMissing()) {
            return "Its file is gone from repository " + repositoryName
                    + ", or the repository is not connected any more.";
        }
        return blocked();
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
