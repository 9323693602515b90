package dev.slipway.gitlab.model;

/** An old path of a project that has moved. */
public record Redirect(long id, String oldPath, long projectId) implements Row {}
