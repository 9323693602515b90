package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.RefChange;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.hook.Events;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Branches, tags and commits. */
final class BranchesApi {

    /** How one kind of reference is shown. */
    private interface Shown {
        Map<String, @Nullable Object> entity(ApiCall call, Project project, String name, Commit commit)
                throws IOException;
    }

    private final Events events;

    BranchesApi(Events events) {
        this.events = events;
    }

    void addTo(Endpoints endpoints) {
        String repository = "/projects/:id/repository";
        endpoints
                .get(repository + "/branches", Scopes.READ, call -> list(call, false))
                .on("POST", repository + "/branches", Scopes.WRITE, this::create)
                .get(repository + "/branches/:ref", Scopes.READ, this::branch)
                .on("DELETE", repository + "/branches/:ref", Scopes.WRITE, this::delete)
                .get(repository + "/tags", Scopes.READ, call -> list(call, true))
                .on("POST", repository + "/tags", Scopes.WRITE, this::createTag)
                .get(repository + "/tags/:ref", Scopes.READ, this::tag)
                .on("DELETE", repository + "/tags/:ref", Scopes.WRITE, this::deleteTag)
                .get(repository + "/commits", Scopes.READ, this::commits)
                .get(repository + "/commits/:ref", Scopes.READ, this::commit);
    }

    private static Repository open(ApiCall call, Project project) {
        return call.instance().repositories().open(project.id());
    }

    private Reply list(ApiCall call, boolean tags) throws IOException {
        Project project = call.projectWithCode();
        Repository repository = open(call, project);
        String search = call.parameters().text("search", "");
        Shown shown = tags ? CommitEntity::tag : CommitEntity::branch;
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (Map.Entry<String, String> ref : tags ? repository.tags() : repository.branches()) {
            if (ref.getKey().contains(search)) {
                Commit commit = repository.commit(ref.getValue()).orElseThrow();
                found.add(shown.entity(call, project, ref.getKey(), commit));
            }
        }
        return Pages.offset(call, found, entity -> entity);
    }

    private Reply branch(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        String name = call.call().place("ref");
        Commit commit = open(call, project).commit("refs/heads/" + name).orElseThrow(() -> Failures.notFound("Branch"));
        return Reply.json(200, CommitEntity.branch(call, project, name, commit));
    }

    private Reply tag(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        String name = call.call().place("ref");
        Commit commit = open(call, project).commit("refs/tags/" + name).orElseThrow(() -> Failures.notFound("Tag"));
        return Reply.json(200, CommitEntity.tag(call, project, name, commit));
    }

    private Reply create(ApiCall call) throws IOException {
        Project project = writable(call);
        String name = call.required("branch");
        String from = call.required("ref");
        Repository repository = open(call, project);
        if (repository.resolve("refs/heads/" + name).isPresent()) {
            throw Failures.message(400, "Branch already exists");
        }
        Commit commit =
                repository.commit(from).orElseThrow(() -> Failures.message(400, "Invalid reference name: " + from));
        if (!repository.branch(name, commit.id())) {
            throw Failures.message(400, "The branch refname is invalid");
        }
        pushed(call, project, new RefChange("refs/heads/" + name, RefChange.NONE, commit.id()));
        return Reply.json(201, CommitEntity.branch(call, project, name, commit));
    }

    private void pushed(ApiCall call, Project project, RefChange change) {
        events.pushed(project, call.person(), List.of(change));
    }

    private Reply delete(ApiCall call) throws IOException {
        Project project = writable(call);
        String name = call.call().place("ref");
        Repository repository = open(call, project);
        String before = repository.resolve("refs/heads/" + name).orElseThrow(() -> Failures.notFound("Branch"));
        if (name.equals(project.defaultBranch())) {
            throw Failures.message(405, "Cannot remove HEAD branch");
        }
        repository.deleteBranch(name);
        pushed(call, project, new RefChange("refs/heads/" + name, before, RefChange.NONE));
        return Reply.empty(204);
    }

    private Reply createTag(ApiCall call) throws IOException {
        Project project = writable(call);
        String name = call.required("tag_name");
        String from = call.required("ref");
        Repository repository = open(call, project);
        if (repository.resolve("refs/tags/" + name).isPresent()) {
            throw Failures.message(409, "Tag " + name + " already exists");
        }
        Commit commit =
                repository.commit(from).orElseThrow(() -> Failures.message(400, "Target " + from + " is invalid"));
        String message = call.parameters().text("message", "");
        if (!repository.tag(name, commit.id(), message, call.person())) {
            throw Failures.message(400, "Tag name invalid");
        }
        pushed(
                call,
                project,
                new RefChange("refs/tags/" + name, RefChange.NONE, target(repository, name, commit.id())));
        return Reply.json(201, CommitEntity.tag(call, project, name, commit));
    }

    /** An annotated tag is an object of its own. */
    private static String target(Repository repository, String tag, String commit) throws IOException {
        return repository.annotation(tag).map(Repository.Annotation::id).orElse(commit);
    }

    private Reply deleteTag(ApiCall call) throws IOException {
        Project project = writable(call);
        String name = call.call().place("ref");
        Repository repository = open(call, project);
        String commit = repository.resolve("refs/tags/" + name).orElseThrow(() -> Failures.notFound("Tag"));
        String before = target(repository, name, commit);
        repository.deleteTag(name);
        pushed(call, project, new RefChange("refs/tags/" + name, before, RefChange.NONE));
        return Reply.empty(204);
    }

    private static Project writable(ApiCall call) {
        Project project = call.project(Role.DEVELOPER);
        if (project.archived()) {
            throw Failures.forbidden();
        }
        return project;
    }

    /** Never counted, as in GitLab: one commit more than the page holds tells whether there is a next one. */
    private Reply commits(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        Repository repository = open(call, project);
        String ref = call.parameters().text("ref_name", project.defaultBranch());
        if (!repository.exists()) {
            throw Failures.notFound("Repository");
        }
        String commit = repository.resolve(ref).orElse("");
        if (commit.isEmpty() && !repository.isEmpty()) {
            throw Failures.notFound("Commit");
        }
        int perPage = Pages.perPage(call);
        List<Commit> found = commit.isEmpty()
                ? List.of()
                : repository.log(
                        commit, call.parameters().text("path", ""), (Pages.page(call) - 1) * perPage, perPage + 1);
        return Pages.uncounted(
                call,
                found.stream()
                        .limit(perPage)
                        .map(one -> CommitEntity.of(call.instance(), project, one))
                        .toList(),
                found.size() > perPage);
    }

    private Reply commit(ApiCall call) throws IOException {
        Project project = call.projectWithCode();
        Repository repository = open(call, project);
        Commit commit = repository.commit(call.call().place("ref")).orElseThrow(() -> Failures.notFound("Commit"));
        return Reply.json(200, CommitEntity.detail(call.instance(), project, commit, repository));
    }
}
