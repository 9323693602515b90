package dev.slipway.gitlab.model;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may see and do what: direct and inherited roles, shares with groups, visibility, administrators. */
public final class Access {
    private final Store store;
    private final InstantSource clock;

    /** Rules over this store; the clock decides which memberships have run out. */
    public Access(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The role that a person holds in a group by membership there or above, or by a share; 0 for none. */
    public int groupLevel(long personId, Namespace group) {
        return groupMembers(group).getOrDefault(personId, 0);
    }

    /** The role by membership in the project, in groups above, or by a share; 0 for none. */
    public int level(long personId, Project project) {
        return members(project).getOrDefault(personId, 0);
    }

    /** The role that counts for permissions: an administrator is an owner everywhere. */
    public int effective(@Nullable Person person, Project project) {
        return person == null ? 0 : person.admin() ? Role.OWNER.level() : level(person.id(), project);
    }

    /** The same for a group. */
    public int effective(@Nullable Person person, Namespace group) {
        if (person == null) {
            return 0;
        }
        Long owner = group.ownerId();
        boolean own = owner != null && owner == person.id();
        return person.admin() || own ? Role.OWNER.level() : groupLevel(person.id(), group);
    }

    /** Whether the project exists for somebody; null is whoever is not signed in. */
    public boolean sees(@Nullable Person person, Project project) {
        return open(person, project.visibility()) || effective(person, project) > 0;
    }

    /** Whether the group exists for somebody; being a member of anything below it is enough. */
    public boolean sees(@Nullable Person person, Namespace group) {
        return open(person, group.visibility())
                || effective(person, group) > 0
                || (person != null && memberBelow(person.id(), group));
    }

    /** Whether code may be read: by a Reporter, or by anybody where project and repository are open to them. */
    public boolean readsCode(@Nullable Person person, Project project) {
        if (project.access().equals("disabled")) {
            return false;
        }
        boolean everybody = project.access().equals("enabled") && open(person, project.visibility());
        return everybody || Role.REPORTER.heldBy(effective(person, project));
    }

    /** What one person sees and may do, worked out once for many projects. */
    public View of(@Nullable Person person) {
        return new View(store, this, person);
    }

    static boolean open(@Nullable Person person, Visibility visibility) {
        return visibility == Visibility.PUBLIC
                || (visibility == Visibility.INTERNAL && person != null && !person.bot());
    }

    private boolean memberBelow(long personId, Namespace group) {
        String below = group.fullPath() + "/";
        return store.memberships().stream()
                .filter(membership -> membership.personId() == personId && current(membership))
                .anyMatch(membership -> path(membership).startsWith(below));
    }

    private String path(Membership membership) {
        return switch (membership.place()) {
            case GROUP ->
                store.namespaces()
                        .find(membership.placeId())
                        .map(Namespace::fullPath)
                        .orElse("");
            case PROJECT ->
                store.projects()
                        .find(membership.placeId())
                        .map(Project::fullPath)
                        .orElse("");
        };
    }

    /** All who are members of a project in whatever way, with the highest level. */
    public Map<Long, Integer> members(Project project) {
        Map<Long, Integer> levels = new LinkedHashMap<>();
        direct(Membership.Place.PROJECT, project.id())
                .forEach(member -> levels.merge(member.personId(), member.level(), Math::max));
        addShared(levels, Membership.Place.PROJECT, project.id());
        store.namespaces()
                .find(project.namespaceId())
                .ifPresent(namespace ->
                        groupMembers(namespace).forEach((person, level) -> levels.merge(person, level, Math::max)));
        return levels;
    }

    /** All who are members of a group in whatever way, with the highest level. */
    public Map<Long, Integer> groupMembers(Namespace group) {
        Map<Long, Integer> levels = new LinkedHashMap<>();
        for (Namespace namespace : store.lineage(group.id())) {
            Long owner = namespace.ownerId();
            if (owner != null) {
                levels.put(owner, Role.OWNER.level());
            }
            direct(Membership.Place.GROUP, namespace.id())
                    .forEach(member -> levels.merge(member.personId(), member.level(), Math::max));
            addShared(levels, Membership.Place.GROUP, namespace.id());
        }
        return levels;
    }

    /** Memberships of exactly this place that have not run out. */
    public List<Membership> direct(Membership.Place place, long placeId) {
        return store.memberships()
                .all(member -> member.place() == place && member.placeId() == placeId && current(member));
    }

    private void addShared(Map<Long, Integer> levels, Membership.Place place, long placeId) {
        store.shares()
                .all(share -> share.place() == place && share.placeId() == placeId)
                .forEach(share -> store.lineage(share.groupId())
                        .forEach(group -> direct(Membership.Place.GROUP, group.id())
                                .forEach(member -> levels.merge(
                                        member.personId(), Math.min(member.level(), share.level()), Math::max))));
    }

    private boolean current(Membership membership) {
        LocalDate end = membership.expiresAt();
        return end == null
                || clock.instant().atZone(ZoneOffset.UTC).toLocalDate().isBefore(end);
    }
}
