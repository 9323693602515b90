package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The spaces of the account. */
@Component
public final class Spaces {
    private final SpaceStore store;
    private final MemberStore members;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Spaces(
            SpaceStore store,
            MemberStore members,
            People people,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.members = members;
        this.people = people;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem {@code SPACE_NOT_FOUND} */
    public Space byName(String name) {
        return store.byName(name).orElseThrow(() -> unknown(name));
    }

    /** @throws Problem {@code SPACE_NOT_FOUND} */
    public Space byId(SpaceId id) {
        return store.byId(id).orElseThrow(() -> unknown(id.toString()));
    }

    /** What is said of a space that is not there, and of one that the caller must not know of. */
    public static Problem unknown(String name) {
        return new Problem(
                ErrorCode.SPACE_NOT_FOUND,
                "There is no space '" + name + "', or you are not a member of it; ask an administrator to add you");
    }

    /** Those that the person may know of, by name. */
    public List<Space> visibleTo(Actor actor) {
        boolean all = people.byId(actor.id()).role() == AccountRole.ADMIN;
        var roles = members.roles(actor.id());
        return store.list().stream()
                .filter(space -> all || roles.containsKey(space.id()))
                .toList();
    }

    /** @throws Problem {@code INVALID_NAME}, {@code INVALID_INPUT}, {@code NAME_TAKEN} */
    public Space create(String name, @Nullable String color, @Nullable String icon) {
        var space = new Space(
                SpaceId.random(),
                SpaceLooks.name(name),
                SpaceLooks.color(color, SpaceLooks.USUAL_COLOR),
                SpaceLooks.icon(icon, SpaceLooks.USUAL_ICON));
        transactions.executeWithoutResult(_ -> {
            if (!store.add(space, clock.instant())) {
                throw taken(space.name());
            }
            events.publishEvent(new SpaceCreated(space.id()));
        });
        return space;
    }

    /**
     * Gives it another name, colour or icon; what is absent or empty stays.
     *
     * @throws Problem {@code INVALID_NAME}, {@code INVALID_INPUT}, {@code NAME_TAKEN}
     */
    public void change(Space space, @Nullable String name, @Nullable String color, @Nullable String icon) {
        var changed = new Space(
                space.id(),
                name == null || name.isBlank() ? space.name() : SpaceLooks.name(name),
                SpaceLooks.color(color, space.color()),
                SpaceLooks.icon(icon, space.icon()));
        if (!store.change(changed)) {
            throw taken(changed.name());
        }
    }

    /**
     * Deletes it with its members; other rooms delete theirs or object.
     *
     * @throws Problem of the room that objects, such as {@code WRONG_STATE} while environments live
     */
    public void delete(SpaceId space) {
        transactions.executeWithoutResult(_ -> {
            members.hold(space);
            events.publishEvent(new SpaceDeleting(space));
            store.delete(space);
        });
    }

    private static Problem taken(String name) {
        return new Problem(ErrorCode.NAME_TAKEN, "There is a space named '" + name + "' already; choose another name")
                .inField("name");
    }
}
