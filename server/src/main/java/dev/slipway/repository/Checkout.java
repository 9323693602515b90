package dev.slipway.repository;

import dev.slipway.agent.git.Mirror;

/**
 * One commit of a repository, present in the local mirror.
 *
 * @param commit full commit id
 * @param mirror where its files can be read without network
 */
public record Checkout(Repository repository, String commit, Mirror mirror) {}
