package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of the account and what they may do. */
public interface People {
    Optional<Person> byEmail(String email);

    /** @throws dev.slipway.kernel.Problem {@code PERSON_NOT_FOUND} */
    Person byId(UserId id);

    /** Whether the person has the permission, in the space where one is given. */
    boolean may(Actor actor, Permission permission, @Nullable SpaceId space);

    /** The person's role in the space, null where there is none. */
    @Nullable
    SpaceRole roleIn(SpaceId space, UserId person);
}
