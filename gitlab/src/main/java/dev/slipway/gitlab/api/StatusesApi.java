package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.CommitStatus;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commit statuses: one line per pipeline, name and author while it goes on, a new one once it has ended. */
final class StatusesApi {
    private static final Set<String> STATES = Set.of("pending", "running", "success", "failed", "canceled", "skipped");

    void addTo(Endpoints endpoints) {
        endpoints
                .on("POST", "/projects/:id/statuses/:sha", Scopes.WRITE, this::create)
                .get("/projects/:id/repository/commits/:sha/statuses", Scopes.READ, this::list);
    }

    private Reply create(ApiCall call) throws IOException {
        Project project = call.project(Role.DEVELOPER);
        if (project.archived()) {
            throw Failures.forbidden();
        }
        String state = call.parameters().text("state", "");
        if (!STATES.contains(state)) {
            throw Failures.error(
                    400,
                    call.parameters().text("state") == null
                            ? "state is missing, state does not have a valid value"
                            : "state does not have a valid value");
        }
        Repository repository = call.instance().repositories().open(project.id());
        Commit commit = repository.commit(call.call().place("sha")).orElseThrow(() -> Failures.notFound("Commit"));
        String ref = ref(call, repository, commit);
        checkUrl(call.parameters().text("target_url"));
        CommitStatus made = call.instance().store().exclusively(() -> save(call, project, commit.id(), ref, state));
        return Reply.json(201, entity(call, made));
    }

    private static String ref(ApiCall call, Repository repository, Commit commit) throws IOException {
        String given = call.parameters().text("ref", "");
        if (!given.isEmpty()) {
            return given;
        }
        return repository
                .history()
                .branchWith(commit.id())
                .orElseThrow(() -> Failures.notFound("References for commit"));
    }

    private static void checkUrl(@Nullable String url) {
        if (url != null && !url.isEmpty() && !url.matches("(?i)https?://[^\\s]+")) {
            throw Failures.invalid("target_url", "is blocked: Only allowed schemes are http, https");
        }
        if (url != null && url.length() > 255) {
            throw Failures.invalid("target_url", "is too long (maximum is 255 characters)");
        }
    }

    private static CommitStatus save(ApiCall call, Project project, String sha, String ref, String state) {
        Parameters parameters = call.parameters();
        String name = parameters.text("name", parameters.text("context", "default"));
        Person author = call.person();
        var table = call.instance().store().statuses();
        List<CommitStatus> before = table.all(one -> one.projectId() == project.id()
                && one.sha().equals(sha)
                && one.ref().equals(ref)
                && one.name().equals(name)
                && !one.retried());
        Optional<CommitStatus> live = before.stream()
                .filter(one -> one.live() && one.authorId() == author.id())
                .findFirst();
        live.filter(one -> one.status().equals(state)).ifPresent(one -> {
            throw Failures.message(400, cannot(state));
        });
        long pipeline = pipeline(call, project, sha, ref);
        if (live.isPresent()) {
            return table.put(status(call, live.get().id(), project, pipeline, sha, ref, name, state, live.get()));
        }
        before.forEach(one -> table.put(one.outdated()));
        return table.add(id -> status(call, id, project, pipeline, sha, ref, name, state, null));
    }

    private static String cannot(String state) {
        String event = state.equals("pending") ? "enqueue" : "run";
        return "Cannot transition status via :" + event + " from :" + state
                + " (Reason(s): Status cannot transition via \"" + event + "\")";
    }

    private static long pipeline(ApiCall call, Project project, String sha, String ref) {
        var table = call.instance().store().statuses();
        String given = call.parameters().text("pipeline_id", "");
        Optional<Long> found = table.stream()
                .filter(one -> one.projectId() == project.id()
                        && one.sha().equals(sha)
                        && one.ref().equals(ref))
                .map(CommitStatus::pipelineId)
                .filter(id -> given.isEmpty() || given.equals(Long.toString(id)))
                .findFirst();
        if (found.isEmpty() && !given.isEmpty()) {
            throw Failures.notFound("Pipeline for pipeline_id, sha and ref");
        }
        return found.orElseGet(
                () -> table.stream().mapToLong(CommitStatus::pipelineId).max().orElse(0) + 1);
    }

    private static CommitStatus status(
            ApiCall call,
            long id,
            Project project,
            long pipeline,
            String sha,
            String ref,
            String name,
            String state,
            @Nullable CommitStatus before) {
        Parameters parameters = call.parameters();
        Instant now = call.instance().now();
        Instant begun = before == null ? null : before.startedAt();
        String coverage = parameters.text("coverage");
        return new CommitStatus(
                id,
                project.id(),
                pipeline,
                call.person().id(),
                sha,
                ref,
                name,
                state,
                otherwise(parameters.text("target_url"), before == null ? null : before.targetUrl()),
                otherwise(parameters.text("description"), before == null ? null : before.description()),
                coverage == null ? null : Double.valueOf(coverage),
                false,
                before == null ? now : before.createdAt(),
                state.equals("running") ? now : begun,
                Set.of("success", "failed", "canceled").contains(state) ? now : null);
    }

    private static @Nullable String otherwise(@Nullable String given, @Nullable String before) {
        return given == null ? before : given;
    }

    private Reply list(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        Commit commit = call.instance()
                .repositories()
                .open(project.id())
                .commit(call.call().place("sha"))
                .orElseThrow(() -> Failures.notFound("Commit"));
        String ref = call.parameters().text("ref", "");
        String name = call.parameters().text("name", "");
        boolean all = call.parameters().isTrue("all");
        List<CommitStatus> found = call.instance()
                .store()
                .statuses()
                .all(one -> one.projectId() == project.id()
                        && one.sha().equals(commit.id())
                        && (ref.isEmpty() || one.ref().equals(ref))
                        && (name.isEmpty() || one.name().equals(name))
                        && (all || !one.retried()));
        return Pages.offset(call, found, one -> entity(call, one));
    }

    private static Map<String, @Nullable Object> entity(ApiCall call, CommitStatus status) {
        return Json.object(
                "id", status.id(),
                "sha", status.sha(),
                "ref", status.ref(),
                "status", status.status(),
                "name", status.name(),
                "target_url", status.targetUrl(),
                "description", status.description(),
                "created_at", Times.iso(status.createdAt()),
                "started_at", Times.iso(status.startedAt()),
                "finished_at", Times.iso(status.finishedAt()),
                "allow_failure", false,
                "coverage", status.coverage(),
                "pipeline_id", status.pipelineId(),
                "author", PersonEntity.of(call.instance(), status.authorId()));
    }
}
