package dev.slipway.wire.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request to show a blueprint otherwise; what is absent stays as it is. */
public record EntryRequest(
        @Nullable String blueprintName,
        @Nullable String repositoryName,
        @Nullable String color,
        @Nullable String icon,
        @Nullable List<@Nullable String> labels) {}
