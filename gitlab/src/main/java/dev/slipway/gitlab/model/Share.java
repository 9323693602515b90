package dev.slipway.gitlab.model;

/** A project or group that has been shared with (another) group: its members come in with at most this level. */
public record Share(long id, Membership.Place place, long placeId, long groupId, int level) implements Row {}
