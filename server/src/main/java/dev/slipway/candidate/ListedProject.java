package dev.slipway.candidate;

import dev.slipway.host.HostedProject;
import java.util.List;

/**
 * A project in a listing, with what a person chooses by.
 *
 * @param namespace path of its group, or of the person it belongs to
 * @param names names of its groups and its own, separated by {@code " / "}
 * @param kind how the asking person came to it
 * @param role the asking person's, as GitLab numbers them (10 Guest to 50 Owner); 0 where the host does not tell
 */
public record ListedProject(
        HostedProject project, String namespace, String names, Kind kind, boolean fork, List<String> topics, int role) {
    /** How a person came to a project. */
    public enum Kind {
        GROUP,
        PERSONAL,
        SHARED
    }
}
