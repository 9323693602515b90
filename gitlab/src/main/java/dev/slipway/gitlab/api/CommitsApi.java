package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.Committing;
import dev.slipway.gitlab.git.FileAction;
import dev.slipway.gitlab.git.RefChange;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.hook.Events;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commits of several files made through the API, in the order of checks that GitLab has: the code must be readable, the
 * parameters whole, the branch one that may be pushed to (lib/api/commits.rb), then app/services/commits/create_service.rb.
 */
final class CommitsApi {
    private final Events events;

    CommitsApi(Events events) {
        this.events = events;
    }

    void addTo(Endpoints endpoints) {
        endpoints.on("POST", "/projects/:id/repository/commits", Scopes.WRITE, this::create);
    }

    private Reply create(ApiCall call) throws IOException {
        call.person();
        Project project = call.projectWithCode();
        CommitForm form = CommitForm.read(call.parameters());
        requirePush(call, project, form.branch());
        Repository repository = call.instance().repositories().open(project.id());
        Optional<String> parent = start(repository, form);
        requireFree(repository, form);
        requireUnchanged(repository, parent, form);
        String id = commit(call, project, parent.orElse(null), form);
        String before = form.isNewBranch()
                ? RefChange.NONE
                : repository.resolve("refs/heads/" + form.branch()).orElse(RefChange.NONE);
        if (!repository.branch(form.branch(), id)) {
            throw Failures.message(
                    400,
                    "Something went wrong when we tried to create '" + form.branch()
                            + "' for you: Branch name is invalid");
        }
        events.pushed(project, call.person(), List.of(new RefChange("refs/heads/" + form.branch(), before, id)));
        Commit commit = repository.commit(id).orElseThrow();
        return Reply.json(201, CommitEntity.detail(call.instance(), project, commit, repository));
    }

    /** The default branch is the protected one: Maintainers push to it, Developers to all others. */
    private static void requirePush(ApiCall call, Project project, String branch) {
        Role role = branch.equals(project.defaultBranch()) ? Role.MAINTAINER : Role.DEVELOPER;
        int level = call.instance().access().effective(call.person(), project);
        if (project.archived() || !role.heldBy(level)) {
            throw Failures.forbidden("You are not allowed to push into this branch");
        }
    }

    private static Optional<String> start(Repository repository, CommitForm form) throws IOException {
        if (repository.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> start = repository.resolve("refs/heads/" + form.startBranch());
        if (start.isEmpty()) {
            throw Failures.message(400, "You can only create or edit files when you are on a branch");
        }
        return start;
    }

    private static void requireFree(Repository repository, CommitForm form) throws IOException {
        if (form.isNewBranch()
                && !repository.isEmpty()
                && repository.resolve("refs/heads/" + form.branch()).isPresent()) {
            throw Failures.message(
                    400,
                    "A branch called '" + form.branch()
                            + "' already exists. Switch to that branch in order to make changes");
        }
    }

    /** As {@code Files::MultiService} does where a {@code last_commit_id} is given. */
    private static void requireUnchanged(Repository repository, Optional<String> parent, CommitForm form)
            throws IOException {
        for (FileAction action : form.actions()) {
            if (parent.isEmpty() || action.lastCommit() == null || action.kind() == FileAction.Kind.CREATE) {
                continue;
            }
            String path = Objects.requireNonNullElse(action.previousPath(), action.path());
            boolean same = repository.log(parent.orElseThrow(), path, 0, 1).stream()
                    .allMatch(last -> last.id().equals(action.lastCommit()));
            if (!same) {
                throw Failures.message(400, "The file has changed since you started editing it: " + path);
            }
        }
    }

    private static String commit(ApiCall call, Project project, @Nullable String parent, CommitForm form)
            throws IOException {
        var signature = new Committing.Signature(
                call.person(), form.message(), call.instance().now());
        try {
            return new Committing(call.instance().repositories())
                    .commit(project.id(), parent, form.actions(), signature);
        } catch (Committing.Refused refused) {
            throw Failures.message(400, Objects.requireNonNull(refused.getMessage()));
        }
    }

    /** What is asked for, whole. */
    private record CommitForm(String branch, String startBranch, String message, List<FileAction> actions) {
        static CommitForm read(Parameters given) {
            List<String> faults = new ArrayList<>();
            for (String name : List.of("branch", "commit_message")) {
                if (given.text(name) == null) {
                    faults.add(name + " is missing");
                }
            }
            List<FileAction> actions = ActionForm.read(given.values().get("actions"), faults);
            if (!faults.isEmpty()) {
                throw Failures.error(400, String.join(", ", faults));
            }
            String branch = given.text("branch", "");
            return new CommitForm(
                    branch, given.text("start_branch", branch), given.text("commit_message", ""), actions);
        }

        boolean isNewBranch() {
            return !startBranch.equals(branch);
        }
    }
}
