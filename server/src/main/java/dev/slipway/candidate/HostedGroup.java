package dev.slipway.candidate;

/**
 * A group of projects as its host tells of it.
 *
 * @param id the host's own, which stays when the group is renamed or moved
 * @param path with the groups above
 */
public record HostedGroup(String id, String path, String name, String webUrl) {}
