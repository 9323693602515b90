package dev.slipway.wire.repository;

import java.util.List;

/** One level of the tree of groups, or the groups that were looked for. */
public record GroupsBody(List<Group> groups, ListingBody listing) {
    /**
     * A group with what the caller sees in it.
     *
     * @param kind {@code group} or {@code personal}
     * @param projects in itself
     * @param projectsBelow in itself and all groups below
     * @param subgroups directly below
     * @param unreadable of all, those whose code the caller may not read
     * @param connected of all, those that are connected in the space
     */
    public record Group(
            String path,
            String name,
            String kind,
            int projects,
            int projectsBelow,
            int subgroups,
            int unreadable,
            int connected,
            String url) {}
}
