package dev.slipway.repository;

import java.util.Map;

/** What a later room found in a repository, for the repository's own page. */
public interface AssetFigures {
    /** Number of assets by kind. */
    Map<String, Integer> of(RepositoryId repository);
}
