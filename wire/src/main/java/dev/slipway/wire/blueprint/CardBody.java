package dev.slipway.wire.blueprint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalog as its page shows it, without what only a launch form needs.
 *
 * @param title the name people see
 * @param sort {@code blueprint}, {@code family}, {@code workflow}, ...
 * @param kinds of its grains, each once
 * @param icon name of one of the set
 * @param pictureUrl a picture, which goes before the icon
 * @param maintainer who changed it last
 * @param launchRefusal why it cannot be launched, whoever asks; null where it can
 * @param running environments of it that live now
 * @param readySeconds how long it usually takes until it is up (median); null where nobody knows yet
 * @param launches launches of the last 180 days that have come to something
 * @param successes those of them that came up
 * @param lastUsed newest launch of the last 180 days
 * @param lastUsedByMe newest one by the caller
 * @param maxDuration ISO 8601; empty: no limit
 */
public record CardBody(
        String name,
        String repositoryName,
        String title,
        @Nullable String description,
        String sort,
        List<String> kinds,
        List<BlueprintBody.LabelBody> labels,
        @Nullable String icon,
        @Nullable String pictureUrl,
        @Nullable String color,
        @Nullable String maintainer,
        @Nullable Instant lastModified,
        @Nullable String launchRefusal,
        boolean hasInstructions,
        int running,
        @Nullable Long readySeconds,
        int launches,
        int successes,
        @Nullable Instant lastUsed,
        @Nullable Instant lastUsedByMe,
        boolean favorite,
        String maxDuration,
        boolean alwaysOn,
        @Nullable MadeOfBody madeOf) {}
