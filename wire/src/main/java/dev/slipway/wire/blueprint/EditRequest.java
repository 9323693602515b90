package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * A new version of a blueprint, or a new blueprint, as a person wrote it.
 *
 * @param basedOn the version that the person had before them; it must be the newest still. 0 for a blueprint that does not exist yet
 * @param remade whether what the code gives now is in the text already, as after a regeneration that a person put together
 */
public record EditRequest(
        @Nullable String yaml,
        @Nullable Integer basedOn,
        @Nullable Boolean remade) {
    /** What a blueprint is based on that does not exist yet. */
    public static final int NEW = 0;
}
