package dev.slipway.notice;

import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Members;
import dev.slipway.identity.People;
import dev.slipway.identity.Person;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.identity.SpaceRole;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people are told. */
@Component
public final class Notices {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 200;

    private final NoticeStore store;
    private final People people;
    private final Members members;
    private final InstantSource clock;

    Notices(NoticeStore store, People people, Members members, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.members = members;
        this.clock = clock;
    }

    /** Tells the one whose thing it is and those who look after it: the space's administrators, or without a space the account's. */
    public void tell(@Nullable UserId owner, @Nullable SpaceId space, News news) {
        var now = clock.instant();
        store.dropOlderThan(now.minus(KEPT));
        for (var person : concerned(owner, space)) {
            store.add(new Notice(UUID.randomUUID(), person, space, news, now, false));
        }
    }

    List<Notice> of(Actor actor, boolean onlyUnread, int limit) {
        return store.list(actor.id(), onlyUnread, Math.clamp(limit, 1, MOST));
    }

    int unread(Actor actor) {
        return store.unread(actor.id());
    }

    /** Notes that the caller has read it; a notice that is not the caller's is left alone. */
    void read(Actor actor, UUID notice) {
        store.read(actor.id(), notice, clock.instant());
    }

    void readAll(Actor actor) {
        store.read(actor.id(), null, clock.instant());
    }

    @EventListener
    void forget(SpaceDeleting event) {
        store.deleteAll(event.space());
    }

    private Set<UserId> concerned(@Nullable UserId owner, @Nullable SpaceId space) {
        var all = new LinkedHashSet<UserId>();
        if (owner != null) {
            all.add(owner);
        }
        if (space == null) {
            people.all().stream()
                    .filter(person -> person.role() == AccountRole.ADMIN)
                    .map(Person::id)
                    .forEach(all::add);
        } else {
            members.of(space).stream()
                    .filter(member -> member.role() == SpaceRole.ADMIN)
                    .map(Members.Member::person)
                    .filter(Objects::nonNull)
                    .map(Person::id)
                    .forEach(all::add);
        }
        return all;
    }
}
