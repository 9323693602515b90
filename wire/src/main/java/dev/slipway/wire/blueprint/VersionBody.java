package dev.slipway.wire.blueprint;

import dev.slipway.wire.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a blueprint.
 *
 * @param origin {@code generated} of its asset, {@code edited} by a person, {@code merged} of both, or {@code restored} from an earlier one
 * @param commit of the asset that it was made of, then
 * @param newest whether it is the one that is launched
 * @param yaml null in lists
 * @param diagnostics what is wrong with the text; empty in lists
 */
public record VersionBody(
        int version,
        String origin,
        String modifiedBy,
        Instant modified,
        @Nullable String commit,
        boolean newest,
        @Nullable String yaml,
        List<Diagnostic> diagnostics) {}
