package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.History;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.hook.Events;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.MergeRequest;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merge requests within a project: made, listed, read, changed, closed and reopened. Nothing is merged here. */
final class MergeRequestsApi {
    private static final String PATH = "/projects/:id/merge_requests";
    private final Events events;

    MergeRequestsApi(Events events) {
        this.events = events;
    }

    void addTo(Endpoints endpoints) {
        endpoints
                .get(PATH, Scopes.READ, this::list)
                .on("POST", PATH, Scopes.WRITE, this::create)
                .get(PATH + "/:iid", Scopes.READ, this::one)
                .on("PUT", PATH + "/:iid", Scopes.WRITE, this::change)
                .get(PATH + "/:iid/commits", Scopes.READ, this::commits)
                .get(PATH + "/:iid/diffs", Scopes.READ, this::diffs);
    }

    /** The project in the path, when the caller may read merge requests: a Planner of a private one. */
    static Project readable(ApiCall call) {
        Project project = call.project();
        int level = call.instance().access().effective(call.viewer(), project);
        if (!call.instance().access().readsCode(call.viewer(), project) && !Role.PLANNER.heldBy(level)) {
            throw Failures.forbidden();
        }
        return project;
    }

    static MergeRequest find(ApiCall call, Project project) {
        long iid = call.number("iid");
        return call.instance()
                .store()
                .mergeRequests()
                .first(one -> one.projectId() == project.id() && one.iid() == iid)
                .orElseThrow(Failures::noRecord);
    }

    private Reply list(ApiCall call) {
        Project project = readable(call);
        Parameters wanted = call.parameters();
        String state = wanted.text("state", "all");
        List<MergeRequest> found = call.instance()
                .store()
                .mergeRequests()
                .all(one -> one.projectId() == project.id()
                        && (state.equals("all") || state.equals(one.state()))
                        && fits(wanted, "source_branch", one.sourceBranch())
                        && fits(wanted, "target_branch", one.targetBranch())
                        && fits(wanted, "sha", one.sha())
                        && (wanted.list("iids").isEmpty() || wanted.list("iids").contains(Long.toString(one.iid()))));
        boolean upwards = wanted.text("sort", "desc").equals("asc");
        return Pages.offset(
                call, upwards ? found : found.reversed(), one -> MergeRequestEntity.of(call.instance(), project, one));
    }

    private static boolean fits(Parameters wanted, String name, String value) {
        String text = wanted.text(name, "");
        return text.isEmpty() || text.equals(value);
    }

    private Reply create(ApiCall call) throws IOException {
        Project project = call.project(Role.DEVELOPER);
        if (project.archived()) {
            throw Failures.forbidden();
        }
        String source = call.required("source_branch");
        String target = call.required("target_branch");
        String title = call.required("title");
        Repository repository = call.instance().repositories().open(project.id());
        String sha = repository
                .resolve("refs/heads/" + source)
                .orElseThrow(() -> Failures.message(400, List.of("Source branch \"" + source + "\" does not exist")));
        var table = call.instance().store().mergeRequests();
        MergeRequest made = call.instance().store().exclusively(() -> {
            List<MergeRequest> all = table.all(one -> one.projectId() == project.id());
            all.stream()
                    .filter(one -> one.opened()
                            && one.sourceBranch().equals(source)
                            && one.targetBranch().equals(target))
                    .findFirst()
                    .ifPresent(MergeRequestsApi::refuseAnother);
            long iid = all.stream().mapToLong(MergeRequest::iid).max().orElse(0) + 1;
            var now = call.instance().now();
            String description = call.parameters().text("description", "");
            long author = call.person().id();
            return table.add(id -> new MergeRequest(
                    id, iid, project.id(), title, description, source, target, author, sha, "opened", now, now, null));
        });
        repository.history().pin("refs/merge-requests/" + made.iid() + "/head", sha);
        events.mergeRequest(project, call.person(), made, "open", null);
        return Reply.json(201, detail(call, project, made));
    }

    private static void refuseAnother(MergeRequest other) {
        throw Failures.message(
                409, List.of("Another open merge request already exists for this source branch: !" + other.iid()));
    }

    private Reply one(ApiCall call) throws IOException {
        Project project = readable(call);
        return Reply.json(200, detail(call, project, find(call, project)));
    }

    private static Map<String, @Nullable Object> detail(ApiCall call, Project project, MergeRequest request)
            throws IOException {
        Map<String, @Nullable Object> entity = MergeRequestEntity.of(call.instance(), project, request);
        Repository repository = call.instance().repositories().open(project.id());
        String base = base(repository, request);
        entity.put("subscribed", false);
        entity.put(
                "changes_count",
                Integer.toString(repository.history().diffs(base, request.sha()).size()));
        entity.put("latest_build_started_at", null);
        entity.put("latest_build_finished_at", null);
        entity.put("first_deployed_to_production_at", null);
        entity.put("pipeline", null);
        entity.put("head_pipeline", null);
        entity.put("diff_refs", Json.object("base_sha", base, "head_sha", request.sha(), "start_sha", base));
        entity.put("merge_error", null);
        entity.put(
                "user",
                Json.object(
                        "can_merge",
                        Role.MAINTAINER.heldBy(call.instance().access().effective(call.viewer(), project))));
        return entity;
    }

    private static String base(Repository repository, MergeRequest request) throws IOException {
        String target =
                repository.resolve("refs/heads/" + request.targetBranch()).orElse(request.sha());
        return repository.history().mergeBase(List.of(target, request.sha())).orElse(target);
    }

    private Reply change(ApiCall call) throws IOException {
        Project project = call.project(Role.DEVELOPER);
        MergeRequest before = find(call, project);
        Parameters given = call.parameters();
        MergeRequest told = before.told(
                given.text("title", before.title()),
                given.text("description", before.description()),
                given.text("target_branch", before.targetBranch()),
                call.instance().now());
        String event = given.text("state_event", "");
        MergeRequest changed = switch (event) {
            case "close" -> told.in("closed", call.instance().now());
            case "reopen" -> told.in("opened", call.instance().now());
            case "" -> told;
            default -> throw Failures.error(400, "state_event does not have a valid value");
        };
        call.instance().store().mergeRequests().put(changed);
        events.mergeRequest(project, call.person(), changed, event.isEmpty() ? "update" : event, null);
        return Reply.json(200, detail(call, project, changed));
    }

    private Reply commits(ApiCall call) throws IOException {
        Project project = readable(call);
        MergeRequest request = find(call, project);
        Repository repository = call.instance().repositories().open(project.id());
        List<Commit> commits = repository.history().between(base(repository, request), request.sha(), 1000);
        return Pages.offset(call, commits, one -> CommitEntity.of(call.instance(), project, one));
    }

    private Reply diffs(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        MergeRequest request = find(call, project);
        Repository repository = call.instance().repositories().open(project.id());
        List<History.Diff> diffs = repository.history().diffs(base(repository, request), request.sha());
        return Pages.offset(call, diffs, CompareApi::entity);
    }
}
