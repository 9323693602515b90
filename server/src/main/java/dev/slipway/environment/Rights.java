package dev.slipway.environment;

import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import org.springframework.stereotype.Component;

/** Who may act on which environment: its owner, its collaborators, and administrators, as long as they are of the space. */
@Component
class Rights {
    private final People people;

    Rights(People people) {
        this.people = people;
    }

    /**
     * What a person may do.
     *
     * @param act extend, end, retry and change it
     * @param force end it without destroying what is left
     */
    record Of(boolean act, boolean force) {}

    Of of(Actor actor, Environment environment) {
        var powers = people.powers(actor, environment.space());
        boolean act = powers.may(Permission.ACT_ON_ENVIRONMENTS)
                && (environment.owner().equals(actor.id())
                        || environment.collaborators().contains(actor.id())
                        || environment.allSpaceMembers()
                        || powers.may(Permission.MANAGE_SPACE_USERS));
        return new Of(act, act && powers.may(Permission.FORCE_END_ENVIRONMENTS));
    }

    /** @throws Problem {@code FORBIDDEN} */
    void requireAct(Actor actor, Environment environment) {
        if (!of(actor, environment).act()) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "Only the owner of " + environment.name()
                            + ", its collaborators and administrators may do this; ask one of them");
        }
    }

    /** @throws Problem {@code FORBIDDEN} */
    void requireForce(Actor actor, Environment environment) {
        requireAct(actor, environment);
        if (!of(actor, environment).force()) {
            throw new Problem(
                    ErrorCode.FORBIDDEN, "Forcing an environment to its end takes a space developer; ask one of them");
        }
    }
}
