package dev.slipway.inputsource;

import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.inputsource.SourceDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An input source of the account, and which spaces may use it. */
record InputSource(
        UUID id,
        String name,
        @Nullable String description,
        boolean allSpaces,
        List<SpaceId> spaces,
        SourceDetails details) {
    boolean isUsableIn(SpaceId space) {
        return allSpaces || spaces.contains(space);
    }
}
