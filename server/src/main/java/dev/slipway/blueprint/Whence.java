package dev.slipway.blueprint;

import dev.slipway.wire.blueprint.BlueprintFileBody;
import dev.slipway.wire.blueprint.MadeOfBody;
import org.jspecify.annotations.Nullable;

/**
 * Where a blueprint comes from, as it is shown.
 *
 * @param madeOf the code behind it; null for one that was made of no single asset
 * @param file the file it lies in; null for one that is stored here
 * @param branch that the file is followed on
 * @param url the host's page of the file on that branch
 */
public record Whence(
        @Nullable MadeOfBody madeOf,
        @Nullable BlueprintFileBody file,
        @Nullable String branch,
        @Nullable String url) {
    /** Of one that was written here. */
    static final Whence NOWHERE = new Whence(null, null, null, null);
}
