package dev.slipway.webhook;

import dev.slipway.host.ProviderId;
import dev.slipway.repository.RepositoryId;
import java.util.List;

/**
 * Somebody wrote a note on something of a connected project.
 *
 * @param repositories all connections of the project
 */
public record NoteWritten(ProviderId provider, String project, List<RepositoryId> repositories, News.Note note) {}
