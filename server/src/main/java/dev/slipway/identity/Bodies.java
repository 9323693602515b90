package dev.slipway.identity;

import dev.slipway.wire.identity.SpaceUserBody;
import dev.slipway.wire.identity.UserBody;
import java.util.List;

/** People as clients read them. */
final class Bodies {
    private Bodies() {}

    static UserBody user(Person person, List<String> permissions) {
        String first = first(person.name());
        String last = last(person.name());
        return new UserBody(
                person.email(),
                person.username(),
                first,
                last,
                first,
                last,
                "UTC",
                "Regular",
                person.joined(),
                person.role().label(),
                person.role() == AccountRole.ADMIN,
                permissions,
                person.avatarUrl());
    }

    static SpaceUserBody member(Members.Member member) {
        var person = member.person();
        return person == null
                ? new SpaceUserBody(member.email(), null, null, member.role().label(), null, true, null)
                : new SpaceUserBody(
                        member.email(),
                        first(person.name()),
                        last(person.name()),
                        member.role().label(),
                        person.role().label(),
                        false,
                        person.avatarUrl());
    }

    /** All words but the last, for a name of one word that word. */
    private static String first(String name) {
        int space = name.strip().lastIndexOf(' ');
        return space < 0 ? name.strip() : name.strip().substring(0, space);
    }

    private static String last(String name) {
        int space = name.strip().lastIndexOf(' ');
        return space < 0 ? "" : name.strip().substring(space + 1);
    }
}
