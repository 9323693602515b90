package dev.slipway.wire.blueprint;

import dev.slipway.wire.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint as listed; {@code enabled} means published in the space's catalog.
 *
 * @param launchRefusal why it cannot be launched, whoever asks; null where {@code launchAllowed}
 * @param icon name of one of the set; {@code customIcon} goes before it
 * @param publishingLockedBy what keeps people from publishing it or taking it back, in words; null where nothing does
 * @param file null for one that is stored here
 * @param madeOf null for one that was made of no single asset
 */
public record BlueprintBody(
        String blueprintName,
        String name,
        String displayName,
        String repositoryName,
        @Nullable String repositoryBranch,
        @Nullable String commit,
        @Nullable String description,
        @Nullable String url,
        @Nullable String modifiedBy,
        @Nullable Instant lastModified,
        boolean enabled,
        boolean launchAllowed,
        @Nullable String launchRefusal,
        boolean isSample,
        boolean isEditable,
        int specVersion,
        int version,
        List<InputBody> inputs,
        List<OutputBody> outputs,
        List<TagBody> tags,
        PoliciesBody policies,
        int numOfActiveEnvironments,
        List<GrainBody> grains,
        List<LabelBody> labels,
        @Nullable String icon,
        @Nullable String color,
        @Nullable CustomIconBody customIcon,
        List<Diagnostic> diagnostics,
        List<ErrorBody> errors,
        List<ErrorBody> warnings,
        @Nullable MadeOfBody madeOf,
        @Nullable BlueprintFileBody file,
        @Nullable String publishingLockedBy,
        @Nullable String yaml) {
    /**
     * A picture that stands for it.
     *
     * @param key of an uploaded one; for one of its repository, the path there
     */
    public record CustomIconBody(String fileName, @Nullable Integer fileByteSize, String url, String key) {}

    /** A grain, as far as a list needs it. */
    public record GrainBody(String name, String kind) {}

    /** A value the blueprint gives. */
    public record OutputBody(String name, @Nullable String description, String kind, boolean quick) {}

    /** A label shown in the catalog. */
    public record LabelBody(String name, @Nullable String color) {}

    /** A tag. */
    public record TagBody(
            String name,
            @Nullable String defaultValue,
            List<String> possibleValues,
            @Nullable String description) {}

    /** How environments of it may be launched; durations in ISO 8601, {@code max_duration} empty: no limit. */
    public record PoliciesBody(
            String maxDuration,
            String defaultDuration,
            String defaultExtend,
            @Nullable Integer maxActiveEnvironments,
            boolean alwaysOn,
            boolean allowScheduling) {}

    /** A fault of the blueprint. */
    public record ErrorBody(
            String name,
            String message,
            String code,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String path) {}
}
