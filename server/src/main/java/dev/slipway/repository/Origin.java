package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.host.ProviderId;

/**
 * Where a connection leads and in whose name it goes there.
 *
 * @param project the host's own id of the project
 * @param url the project's address as it was last known
 * @param access holds a token where one was given; not to be shown
 * @param words whose access that is, in words
 */
public record Origin(ProviderId provider, String project, String url, Access access, String words) {}
