package dev.slipway.host;

/** A branch at the Git host with the commit it points to now. */
public record HostedBranch(String name, boolean isDefault, String commit) {}
