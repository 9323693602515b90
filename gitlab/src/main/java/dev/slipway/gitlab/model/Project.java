package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.List;

/**
 * A project and its one repository.
 *
 * @param fullPath with all groups, e.g. {@code acme/platform/landing-zone}
 * @param creatorId the person who made it
 */
public record Project(
        long id,
        long namespaceId,
        String name,
        String path,
        String fullPath,
        String description,
        Visibility visibility,
        String defaultBranch,
        boolean archived,
        List<String> topics,
        long creatorId,
        Instant createdAt,
        Instant lastActivityAt)
        implements Row {

    /** The same project, archived or not. */
    public Project archived(boolean now) {
        return new Project(
                id,
                namespaceId,
                name,
                path,
                fullPath,
                description,
                visibility,
                defaultBranch,
                now,
                topics,
                creatorId,
                createdAt,
                lastActivityAt);
    }

    /** The same project under another namespace, name or path. */
    public Project moved(long toNamespace, String newName, String newPath, String newFullPath) {
        return new Project(
                id,
                toNamespace,
                newName,
                newPath,
                newFullPath,
                description,
                visibility,
                defaultBranch,
                archived,
                topics,
                creatorId,
                createdAt,
                lastActivityAt);
    }

    /** The same project with another description, visibility and default branch. */
    public Project described(String newDescription, Visibility newVisibility, String newDefaultBranch) {
        return new Project(
                id,
                namespaceId,
                name,
                path,
                fullPath,
                newDescription,
                newVisibility,
                newDefaultBranch,
                archived,
                topics,
                creatorId,
                createdAt,
                lastActivityAt);
    }

    /** The same project after something happened in it. */
    public Project touched(Instant when) {
        return new Project(
                id,
                namespaceId,
                name,
                path,
                fullPath,
                description,
                visibility,
                defaultBranch,
                archived,
                topics,
                creatorId,
                createdAt,
                when);
    }
}
