package dev.slipway.wire.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an asset between two snapshots.
 *
 * @param change appeared, changed, moved, vanished, broken or mended
 * @param path where it is in the later one; for one that vanished, where it was
 * @param from where it was before, for one that moved
 * @param why a sentence
 * @param details what is different in it, each a sentence
 */
public record ChangeBody(
        String change,
        String kind,
        String name,
        String path,
        @Nullable String from,
        String why,
        List<String> details) {}
