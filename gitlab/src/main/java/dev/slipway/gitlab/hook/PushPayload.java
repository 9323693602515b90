package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.History;
import dev.slipway.gitlab.git.RefChange;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pushes to branches and tags, as lib/gitlab/data_builder/push.rb writes them: at most twenty commits, the oldest first. */
final class PushPayload {
    private static final int MOST_COMMITS = 20;
    private final Instance instance;
    private final Project project;
    private final Person person;

    PushPayload(Instance instance, Project project, Person person) {
        this.instance = instance;
        this.project = project;
        this.person = person;
    }

    Message of(RefChange change) throws IOException {
        String kind = change.tag() ? "tag_push" : "push";
        Repository repository = instance.repositories().open(project.id());
        Map<String, @Nullable Object> payload = Json.object(
                "object_kind", kind,
                "event_name", kind,
                "before", change.before(),
                "after", change.after(),
                "ref", change.ref(),
                "ref_protected", change.branch() && change.name().equals(project.defaultBranch()),
                "checkout_sha",
                        change.deleted()
                                ? null
                                : repository.resolve(change.after()).orElse(null),
                "message", change.tag() ? annotation(repository, change) : null,
                "user_id", person.id(),
                "user_name", person.name(),
                "user_username", person.username(),
                "user_email", "",
                "user_avatar", Attributes.avatar(person),
                "project_id", project.id(),
                "project", Attributes.project(instance, project));
        addCommits(payload, repository, change);
        payload.put("push_options", Json.object());
        Map<String, @Nullable Object> old = Attributes.repository(instance, project);
        old.put("git_http_url", instance.httpUrl(project));
        old.put("git_ssh_url", instance.sshUrl(project));
        old.put("visibility_level", project.visibility().level());
        payload.put("repository", old);
        return change.tag() ? Message.of(Message.Kind.TAG_PUSH, payload) : Message.push(payload, change.name());
    }

    private static @Nullable String annotation(Repository repository, RefChange change) throws IOException {
        return change.deleted()
                ? null
                : repository
                        .annotation(change.name())
                        .map(Repository.Annotation::message)
                        .orElse("");
    }

    private void addCommits(Map<String, @Nullable Object> payload, Repository repository, RefChange change)
            throws IOException {
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        int total = 0;
        if (!change.deleted()) {
            String from = from(repository, change);
            total = change.tag() ? 0 : repository.history().count(from, change.after());
            for (Commit commit : newest(repository, from, change).reversed()) {
                shown.add(withFiles(repository, commit));
            }
        }
        payload.put("commits", shown);
        payload.put("total_commits_count", change.tag() ? shown.size() : total);
    }

    private static List<Commit> newest(Repository repository, String from, RefChange change) throws IOException {
        return change.tag()
                ? repository.history().between("", change.after(), 1)
                : repository.history().between(from, change.after(), MOST_COMMITS);
    }

    /** A new branch is told against the default branch; the default branch itself from its beginning. */
    private String from(Repository repository, RefChange change) throws IOException {
        if (!change.created()) {
            return change.before();
        }
        return change.name().equals(project.defaultBranch())
                ? ""
                : repository.resolve("refs/heads/" + project.defaultBranch()).orElse("");
    }

    private Map<String, @Nullable Object> withFiles(Repository repository, Commit commit) throws IOException {
        History.Files files = repository.history().files(commit.id());
        Map<String, @Nullable Object> entity = Attributes.commit(instance, project, commit);
        entity.put("added", files.added());
        entity.put("modified", files.modified());
        entity.put("removed", files.removed());
        return entity;
    }
}
