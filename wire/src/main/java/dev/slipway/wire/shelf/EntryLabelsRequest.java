package dev.slipway.wire.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to give a blueprint these labels in place of those it has.
 *
 * @param labels {@code blocked: why} keeps it from being launched; absent: none
 */
public record EntryLabelsRequest(
        @Nullable String blueprintName,
        @Nullable String repositoryName,
        @Nullable List<@Nullable String> labels) {}
