package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.RefChange;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.MergeRequest;
import dev.slipway.gitlab.model.Note;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where everything that happens is told; returns before anything is delivered. */
public final class Events {
    private static final int MOST_REFERENCES = 3;
    private final Instance instance;
    private final Deliveries deliveries;

    /** Events of an instance, delivered by these deliveries. */
    public Events(Instance instance, Deliveries deliveries) {
        this.instance = instance;
        this.deliveries = deliveries;
    }

    /** Tells of a push. More than three branches, or more than three tags, in one go are not told to anybody. */
    public void pushed(Project project, Person person, List<RefChange> changes) {
        String uuid = UUID.randomUUID().toString();
        push(project, person, changes, RefChange::branch, uuid);
        push(project, person, changes, RefChange::tag, uuid);
    }

    private void push(Project project, Person person, List<RefChange> changes, Predicate<RefChange> kind, String uuid) {
        List<RefChange> fitting = changes.stream().filter(kind).toList();
        PushPayload payload = new PushPayload(instance, project, person);
        try {
            for (RefChange change : fitting) {
                if (fitting.size() <= MOST_REFERENCES) {
                    deliveries.tell(project, payload.of(change), uuid);
                }
                if (change.branch() && !change.deleted()) {
                    follow(project, person, change, uuid);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Open merge requests follow their source branch. */
    private void follow(Project project, Person person, RefChange change, String uuid) throws IOException {
        var table = instance.store().mergeRequests();
        for (MergeRequest request : table.all(one -> one.projectId() == project.id()
                && one.opened()
                && one.sourceBranch().equals(change.name()))) {
            MergeRequest moved = table.put(request.at(change.after(), instance.now()));
            instance.repositories()
                    .open(project.id())
                    .history()
                    .pin("refs/merge-requests/" + moved.iid() + "/head", change.after());
            deliveries.tell(
                    project, new ReviewPayload(instance, project, person).of(moved, "update", request.sha()), uuid);
        }
    }

    /** Tells what somebody did to a merge request: {@code open}, {@code close}, {@code reopen}, {@code update}. */
    public void mergeRequest(
            Project project, Person person, MergeRequest request, String action, @Nullable String oldrev)
            throws IOException {
        deliveries.tell(
                project,
                new ReviewPayload(instance, project, person).of(request, action, oldrev),
                UUID.randomUUID().toString());
    }

    /** Tells of a note: {@code create} or {@code update}. Internal ones are told only as confidential ones would be. */
    public void note(Project project, Person person, MergeRequest request, Note note, String action) {
        if (note.internal()) {
            return;
        }
        try {
            deliveries.tell(
                    project,
                    new ReviewPayload(instance, project, person).of(request, note, action),
                    UUID.randomUUID().toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A message for trying a hook, from what the project holds; empty when it holds nothing of the kind. */
    public Optional<Message> sample(Project project, Person person, Message.Kind kind) throws IOException {
        return switch (kind) {
            case PUSH -> samplePush(project, person, "refs/heads/" + project.defaultBranch());
            case TAG_PUSH -> samplePush(project, person, "refs/tags/v1.0.0");
            case MERGE_REQUEST -> sampleRequest(project, person);
            case NOTE -> sampleNote(project, person);
            case DEPLOYMENT -> Optional.empty();
        };
    }

    private Optional<Message> samplePush(Project project, Person person, String ref) throws IOException {
        Repository repository = instance.repositories().open(project.id());
        Optional<Commit> head = repository.commit("refs/heads/" + project.defaultBranch());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String before = head.get().parents().isEmpty()
                ? RefChange.NONE
                : head.get().parents().getFirst();
        return Optional.of(new PushPayload(instance, project, person)
                .of(new RefChange(ref, before, head.get().id())));
    }

    private Optional<Message> sampleRequest(Project project, Person person) throws IOException {
        Optional<MergeRequest> request = instance.store().mergeRequests().first(one -> one.projectId() == project.id());
        return request.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewPayload(instance, project, person).of(request.get(), "open", null));
    }

    private Optional<Message> sampleNote(Project project, Person person) throws IOException {
        Optional<Note> note = instance.store().notes().first(one -> one.projectId() == project.id());
        Optional<MergeRequest> request =
                note.flatMap(one -> instance.store().mergeRequests().find(one.mergeRequestId()));
        return request.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReviewPayload(instance, project, person).of(request.get(), note.orElseThrow(), "create"));
    }
}
