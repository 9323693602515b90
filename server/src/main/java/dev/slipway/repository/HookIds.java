package dev.slipway.repository;

import java.util.List;

/** How the Git host tells us of a repository's news, for the repository's own page; a later room knows. */
public interface HookIds {
    /** The Git host's ids of the hooks that tell of it; none where it is asked instead. */
    List<String> of(RepositoryId repository);
}
