package dev.slipway.gitlab.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's access, for listings: memberships are looked at once, and every group once, however many projects there are. Good
 * for one call; what changes meanwhile is not noticed.
 */
public final class View {
    private final Store store;
    private final Access access;
    private final @Nullable Person person;
    private final Map<Long, Integer> inProjects = new HashMap<>();
    private final Map<Long, Integer> inNamespaces = new HashMap<>();

    View(Store store, Access access, @Nullable Person person) {
        this.store = store;
        this.access = access;
        this.person = person;
        if (person != null) {
            lookAround(person.id());
        }
    }

    private void lookAround(long id) {
        store.memberships().stream()
                .filter(member -> member.place() == Membership.Place.PROJECT && member.personId() == id)
                .map(Membership::placeId)
                .distinct()
                .forEach(this::look);
        store.shares().stream()
                .filter(share -> share.place() == Membership.Place.PROJECT)
                .map(Share::placeId)
                .distinct()
                .forEach(this::look);
    }

    private void look(long projectId) {
        Person somebody = person;
        if (somebody != null) {
            store.projects()
                    .find(projectId)
                    .ifPresent(project -> inProjects.put(projectId, access.level(somebody.id(), project)));
        }
    }

    /** The role by membership, in whatever way; 0 for none. */
    public int level(Project project) {
        Person somebody = person;
        if (somebody == null) {
            return 0;
        }
        Integer own = inProjects.get(project.id());
        return own != null
                ? own
                : inNamespaces.computeIfAbsent(
                        project.namespaceId(),
                        id -> store.namespaces()
                                .find(id)
                                .map(group -> access.groupLevel(somebody.id(), group))
                                .orElse(0));
    }

    /** Whether the project exists for this person. */
    public boolean sees(Project project) {
        return Access.open(person, project.visibility()) || (person != null && person.admin()) || level(project) > 0;
    }
}
