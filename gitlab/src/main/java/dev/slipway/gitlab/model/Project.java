package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project and its one repository.
 *
 * @param fullPath with all groups, e.g. {@code acme/platform/landing-zone}
 * @param creatorId the person who made it
 * @param repositoryAccess {@code enabled}, {@code private} (members only) or {@code disabled}; null is enabled
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
        Instant lastActivityAt,
        @Nullable String repositoryAccess)
        implements Row {

    /** GitLab's {@code repository_access_level}. */
    public String access() {
        return repositoryAccess == null ? "enabled" : repositoryAccess;
    }

    /** The same project with another {@code repository_access_level}. */
    public Project hidden(String level) {
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
                lastActivityAt,
                level);
    }

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
                lastActivityAt,
                repositoryAccess);
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
                lastActivityAt,
                repositoryAccess);
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
                lastActivityAt,
                repositoryAccess);
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
                when,
                repositoryAccess);
    }
}
