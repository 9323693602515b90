package dev.slipway.repository;

import dev.slipway.host.ProviderId;

/**
 * Which project of which host a repository of a space is.
 *
 * @param project the host's own id
 * @param name of the repository
 */
public record ConnectedProject(ProviderId provider, String project, String name) {}
