package dev.slipway.discovery;

import org.jspecify.annotations.Nullable;

/**
 * Which assets of a space are meant.
 *
 * @param repositoryName null: those of all repositories
 * @param kind null: those of all kinds
 * @param inError only those that have an error
 * @param search null: all; else those whose name, path or description holds all of its words
 */
public record AssetFilter(
        @Nullable String repositoryName,
        @Nullable String kind,
        boolean inError,
        @Nullable String search) {
    /** All of them. */
    public static final AssetFilter ALL = new AssetFilter(null, null, false, null);

    /** The words that are searched for; none: all are meant. */
    String[] words() {
        return search == null ? new String[0] : search.strip().split("\\s+", -1);
    }

    /** Those of one repository. */
    public static AssetFilter in(String repositoryName) {
        return new AssetFilter(repositoryName, null, false, null);
    }
}
