package dev.slipway.wire.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot beside an earlier one.
 *
 * @param before null where there is none, so that everything appeared
 */
public record ChangesBody(SnapshotBody after, @Nullable SnapshotBody before, List<ChangeBody> changes) {}
