package dev.slipway.snapshot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an asset between two snapshots.
 *
 * @param path where it is now, or was last
 * @param from where it was before it moved
 * @param why a sentence
 * @param details what is different in it
 */
record Change(
        Type type,
        String kind,
        String name,
        String path,
        @Nullable String from,
        String why,
        List<String> details) {
    enum Type {
        APPEARED,
        CHANGED,
        MOVED,
        VANISHED,
        /** It can be read no more. */
        BROKEN,
        /** It can be read again. */
        MENDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
