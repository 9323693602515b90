package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.MergeRequest;
import dev.slipway.gitlab.model.Note;
import dev.slipway.gitlab.model.Project;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merge requests and notes as the API shows them. */
final class MergeRequestEntity {
    private static final String REST = """
            {"upvotes":0,"downvotes":0,"assignee":null,"assignees":[],"reviewers":[],"labels":[],"milestone":null,
             "merge_when_pipeline_succeeds":false,"merge_commit_sha":null,"squash_commit_sha":null,
             "discussion_locked":null,"should_remove_source_branch":null,"force_remove_source_branch":false,
             "squash":false,"merged_by":null,"merge_user":null,"closed_by":null,"squash_on_merge":false,"has_conflicts":false,"blocking_discussions_resolved":true,
             "time_stats":{"time_estimate":0,"total_time_spent":0,"human_time_estimate":null,
             "human_total_time_spent":null},"task_completion_status":{"count":0,"completed_count":0}}
            """;

    private MergeRequestEntity() {}

    static Map<String, @Nullable Object> of(Instance instance, Project project, MergeRequest request) {
        boolean draft = request.title().startsWith("Draft:");
        boolean merged = request.state().equals("merged");
        Map<String, @Nullable Object> entity = Json.object(
                "id", request.id(),
                "iid", request.iid(),
                "project_id", project.id(),
                "title", request.title(),
                "description", request.description(),
                "state", request.state(),
                "created_at", Times.iso(request.createdAt()),
                "updated_at", Times.iso(request.updatedAt()),
                "merged_at", merged ? Times.iso(request.endedAt()) : null,
                "closed_at", merged ? null : Times.iso(request.endedAt()),
                "target_branch", request.targetBranch(),
                "source_branch", request.sourceBranch(),
                "user_notes_count", notes(instance, request),
                "author", PersonEntity.of(instance, request.authorId()),
                "source_project_id", project.id(),
                "target_project_id", project.id(),
                "draft", draft,
                "work_in_progress", draft,
                "merge_status", "can_be_merged",
                "detailed_merge_status", request.opened() ? draft ? "draft_status" : "mergeable" : "not_open",
                "sha", request.sha(),
                "reference", "!" + request.iid(),
                "references", references(project, "!" + request.iid()),
                "web_url", instance.webUrl(project) + "/-/merge_requests/" + request.iid());
        entity.putAll(Json.constant(REST));
        return entity;
    }

    private static int notes(Instance instance, MergeRequest request) {
        return instance.store()
                .notes()
                .all(note -> note.mergeRequestId() == request.id())
                .size();
    }

    private static Map<String, @Nullable Object> references(Project project, String here) {
        return Json.object("short", here, "relative", here, "full", project.fullPath() + here);
    }

    static Map<String, @Nullable Object> note(Instance instance, MergeRequest request, Note note) {
        Map<String, @Nullable Object> entity = Json.object(
                "id", note.id(),
                "type", note.thread() ? "DiscussionNote" : null,
                "body", note.body(),
                "attachment", null,
                "author", Objects.requireNonNull(PersonEntity.of(instance, note.authorId())),
                "created_at", Times.iso(note.createdAt()),
                "updated_at", Times.iso(note.updatedAt()),
                "system", false,
                "noteable_id", request.id(),
                "noteable_type", "MergeRequest",
                "project_id", note.projectId(),
                "resolvable", note.thread(),
                "confidential", note.internal(),
                "internal", note.internal(),
                "imported", false,
                "imported_from", "none",
                "noteable_iid", request.iid(),
                "commands_changes", Json.object());
        if (note.thread()) {
            entity.put("resolved", note.resolved());
            entity.put("resolved_by", null);
            entity.put("resolved_at", null);
        }
        return entity;
    }
}
