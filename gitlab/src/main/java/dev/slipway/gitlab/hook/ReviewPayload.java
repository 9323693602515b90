package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.MergeRequest;
import dev.slipway.gitlab.model.Note;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merge requests and notes on them, as GitLab tells receivers of them. */
final class ReviewPayload {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final String REST = """
            {"assignee_id":null,"head_pipeline_id":null,"last_edited_at":null,"last_edited_by_id":null,"merge_commit_sha":null,
             "merge_error":null,"merge_params":{},"merge_status":"can_be_merged","merge_user_id":null,
             "merge_when_pipeline_succeeds":false,"milestone_id":null,"time_estimate":0,"updated_by_id":null,
             "assignee_ids":[],"blocking_discussions_resolved":true,"detailed_merge_status":"mergeable",
             "first_contribution":false,"human_time_change":null,"human_time_estimate":null,
             "human_total_time_spent":null,"labels":[],"reviewer_ids":[],"system":false,"time_change":0,
             "total_time_spent":0}
            """;
    private static final String NOTE_REST = """
            {"attachment":null,"change_position":null,"commit_id":null,"line_code":null,"noteable_type":"MergeRequest",
             "original_position":null,"position":null,"resolved_at":null,"resolved_by_id":null,"resolved_by_push":null,
             "st_diff":null,"system":false,"updated_by_id":null}
            """;
    private final Instance instance;
    private final Project project;
    private final Person person;

    ReviewPayload(Instance instance, Project project, Person person) {
        this.instance = instance;
        this.project = project;
        this.person = person;
    }

    /** What happened to a merge request; {@code oldrev} is its newest commit before a push, null for anything else. */
    Message of(MergeRequest request, String action, @Nullable String oldrev) throws IOException {
        Map<String, @Nullable Object> attributes = attributes(request);
        attributes.put("action", action);
        if (oldrev != null) {
            attributes.put("oldrev", oldrev);
        }
        return Message.of(
                Message.Kind.MERGE_REQUEST,
                Json.object(
                        "object_kind", "merge_request",
                        "event_type", "merge_request",
                        "user", Attributes.user(person),
                        "project", Attributes.project(instance, project),
                        "object_attributes", attributes,
                        "labels", List.of(),
                        "changes", Json.object(),
                        "repository", Attributes.repository(instance, project),
                        "assignees", List.of(),
                        "reviewers", List.of()));
    }

    private Map<String, @Nullable Object> attributes(MergeRequest request) throws IOException {
        boolean draft = request.title().startsWith("Draft:");
        Optional<Commit> head = instance.repositories().open(project.id()).commit(request.sha());
        Map<String, @Nullable Object> attributes = Json.constant(REST);
        attributes.putAll(Json.object(
                "author_id", request.authorId(),
                "created_at", time(request.createdAt()),
                "description", request.description(),
                "draft", draft,
                "id", request.id(),
                "iid", request.iid(),
                "source_branch", request.sourceBranch(),
                "source_project_id", project.id(),
                "state_id", request.opened() ? 1 : request.state().equals("closed") ? 2 : 3,
                "target_branch", request.targetBranch(),
                "target_project_id", project.id(),
                "title", request.title(),
                "updated_at", time(request.updatedAt()),
                "prepared_at", time(request.createdAt()),
                "last_commit",
                        head.map(commit -> Attributes.commit(instance, project, commit))
                                .orElse(null),
                "source", Attributes.project(instance, project),
                "state", request.state(),
                "target", Attributes.project(instance, project),
                "url", instance.webUrl(project) + "/-/merge_requests/" + request.iid(),
                "work_in_progress", draft));
        return attributes;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    Message of(MergeRequest request, Note note, String action) throws IOException {
        Map<String, @Nullable Object> attributes = Json.constant(NOTE_REST);
        attributes.putAll(Json.object(
                "author_id", note.authorId(),
                "created_at", time(note.createdAt()),
                "discussion_id", note.discussion(),
                "id", note.id(),
                "internal", note.internal(),
                "note", note.body(),
                "noteable_id", request.id(),
                "project_id", project.id(),
                "type", note.thread() ? "DiscussionNote" : null,
                "updated_at", time(note.updatedAt()),
                "description", note.body(),
                "url", instance.webUrl(project) + "/-/merge_requests/" + request.iid() + "#note_" + note.id(),
                "action", action));
        return Message.of(
                Message.Kind.NOTE,
                Json.object(
                        "object_kind", "note",
                        "event_type", note.internal() ? "confidential_note" : "note",
                        "user", Attributes.user(person),
                        "project_id", project.id(),
                        "project", Attributes.project(instance, project),
                        "object_attributes", attributes,
                        "repository", Attributes.repository(instance, project),
                        "merge_request", attributes(request)));
    }
}
