package dev.slipway.gitlab.api;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commits, branches and tags as the API shows them. */
final class CommitEntity {
    private CommitEntity() {}

    static Map<String, @Nullable Object> of(Instance instance, Project project, Commit commit) {
        return Json.object(
                "id", commit.id(),
                "short_id", commit.shortId(),
                "created_at", Times.ofGit(commit.committedAt()),
                "parent_ids", commit.parents(),
                "title", commit.title(),
                "message", commit.message(),
                "author_name", commit.authorName(),
                "author_email", commit.authorEmail(),
                "authored_date", Times.ofGit(commit.authoredAt()),
                "committer_name", commit.committerName(),
                "committer_email", commit.committerEmail(),
                "committed_date", Times.ofGit(commit.committedAt()),
                "trailers", Json.object(),
                "extended_trailers", Json.object(),
                "web_url", instance.webUrl(project) + "/-/commit/" + commit.id());
    }

    static Map<String, @Nullable Object> detail(
            Instance instance, Project project, Commit commit, Repository repository) throws IOException {
        Map<String, @Nullable Object> entity = of(instance, project, commit);
        int[] changes = repository.changes(commit.id());
        entity.put(
                "stats",
                Json.object("additions", changes[0], "deletions", changes[1], "total", changes[0] + changes[1]));
        entity.put("status", null);
        entity.put("project_id", project.id());
        entity.put("last_pipeline", null);
        return entity;
    }

    static Map<String, @Nullable Object> branch(ApiCall call, Project project, String name, Commit commit) {
        Instance instance = call.instance();
        boolean isDefault = name.equals(project.defaultBranch());
        int level = instance.access().effective(call.viewer(), project);
        return Json.object(
                "name",
                name,
                "commit",
                of(instance, project, commit),
                "merged",
                false,
                "protected",
                isDefault,
                "developers_can_push",
                false,
                "developers_can_merge",
                false,
                "can_push",
                (isDefault ? Role.MAINTAINER : Role.DEVELOPER).heldBy(level) && !project.archived(),
                "default",
                isDefault,
                "web_url",
                instance.webUrl(project) + "/-/tree/" + name);
    }

    static Map<String, @Nullable Object> tag(ApiCall call, Project project, String name, Commit commit)
            throws IOException {
        Repository repository = call.instance().repositories().open(project.id());
        var annotation = repository.annotation(name);
        return Json.object(
                "name",
                name,
                "message",
                annotation.map(Repository.Annotation::message).orElse(""),
                "target",
                annotation.map(Repository.Annotation::id).orElse(commit.id()),
                "commit",
                of(call.instance(), project, commit),
                "release",
                null,
                "protected",
                false,
                "created_at",
                annotation.map(one -> Times.ofGit(one.madeAt())).orElse(null));
    }
}
