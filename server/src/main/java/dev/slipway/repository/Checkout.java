package dev.slipway.repository;

/**
 * One commit of a repository, present in the local mirror.
 *
 * @param commit full commit id
 */
public record Checkout(Repository repository, String commit) {}
