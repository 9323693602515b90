package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.git.Commit;
import dev.slipway.gitlab.git.RefChange;
import dev.slipway.gitlab.git.Repository;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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
        if (fitting.size() > MOST_REFERENCES) {
            return;
        }
        PushPayload payload = new PushPayload(instance, project, person);
        try {
            for (RefChange change : fitting) {
                deliveries.tell(project, payload.of(change), uuid);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Tells all hooks of a project and of the groups above it. */
    public void tell(Project project, Message message) {
        deliveries.tell(project, message, UUID.randomUUID().toString());
    }

    /** A message for trying a hook, from what the project holds; empty when it holds no commit. */
    public Optional<Message> sample(Project project, Person person, Message.Kind kind) throws IOException {
        Repository repository = instance.repositories().open(project.id());
        Optional<Commit> head = repository.commit("refs/heads/" + project.defaultBranch());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String before = head.get().parents().isEmpty()
                ? RefChange.NONE
                : head.get().parents().getFirst();
        String ref = kind == Message.Kind.TAG_PUSH ? "refs/tags/v1.0.0" : "refs/heads/" + project.defaultBranch();
        return Optional.of(new PushPayload(instance, project, person)
                .of(new RefChange(ref, before, head.get().id())));
    }
}
