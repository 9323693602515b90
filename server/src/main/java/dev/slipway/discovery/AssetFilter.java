package dev.slipway.discovery;

import org.jspecify.annotations.Nullable;

/**
 * Which assets of a space are meant.
 *
 * @param repositoryName null: those of all repositories
 * @param kind null: those of all kinds
 * @param inError only those that have an error
 */
public record AssetFilter(
        @Nullable String repositoryName, @Nullable String kind, boolean inError) {
    /** All of them. */
    public static final AssetFilter ALL = new AssetFilter(null, null, false);

    /** Those of one repository. */
    public static AssetFilter in(String repositoryName) {
        return new AssetFilter(repositoryName, null, false);
    }
}
