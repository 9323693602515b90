package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.wire.identity.SessionBody;
import dev.slipway.wire.identity.UserBody;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a caller who the caller is here. */
@Component
public final class Introductions {
    private final People people;
    private final Spaces spaces;
    private final MemberStore members;

    Introductions(People people, Spaces spaces, MemberStore members) {
        this.people = people;
        this.spaces = spaces;
        this.members = members;
    }

    /**
     * What the browser asks first.
     *
     * @param actor null for nobody
     * @param providers the hosts to sign in with, none while nothing is set up
     */
    public SessionBody session(@Nullable Actor actor, List<SessionBody.SignInButton> providers) {
        boolean setupNeeded = providers.isEmpty();
        String first = setupNeeded ? null : providers.getFirst().name();
        if (actor == null) {
            return new SessionBody(false, setupNeeded, null, List.of(), List.of(), List.of(), first, providers);
        }
        var person = people.byId(actor.id());
        var roles = members.roles(person.id());
        var access = spaces.visibleTo(actor).stream()
                .map(space -> access(person, space, roles.get(space.id())))
                .toList();
        return new SessionBody(
                true,
                setupNeeded,
                user(person),
                permissions(person),
                access,
                people.administrators(),
                first,
                providers);
    }

    UserBody user(Person person) {
        return Bodies.user(person, permissions(person));
    }

    private List<String> permissions(Person person) {
        var best = members.roles(person.id()).values().stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
        return Permissions.inAccount(person.role(), best);
    }

    private static SessionBody.SpaceAccess access(Person person, Space space, @Nullable SpaceRole role) {
        return new SessionBody.SpaceAccess(
                space.name(),
                space.color(),
                space.icon(),
                role == null ? null : role.label(),
                Permissions.inSpace(person.role(), role));
    }
}
