package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is in a space, with which role. */
@Component
public final class Members {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final MemberStore store;
    private final People people;
    private final TransactionTemplate transactions;

    Members(MemberStore store, People people, TransactionTemplate transactions) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Somebody's place in a space.
     *
     * @param person null for an address that nobody has signed in with yet
     */
    public record Member(String email, @Nullable Person person, SpaceRole role) {}

    /** Members and those who were added but have not come yet, by e-mail address. */
    public List<Member> of(SpaceId space) {
        var list = new ArrayList<Member>();
        store.members(space).forEach((id, role) -> {
            var person = people.byId(id);
            list.add(new Member(person.email(), person, role));
        });
        store.invitations(space).forEach(each -> list.add(new Member(each.email(), null, each.role())));
        list.sort(Comparator.comparing(Member::email));
        return Collections.unmodifiableList(list);
    }

    /**
     * Adds somebody or changes the role. An address that nobody has signed in with waits until somebody does.
     *
     * @throws Problem {@code INVALID_INPUT}, or {@code LAST_ADMINISTRATOR} when the space's administrators would be without one
     */
    public void put(Actor actor, SpaceId space, String email, SpaceRole role) {
        String address = People.plain(email);
        if (!EMAIL.matcher(address).matches()) {
            throw new Problem(ErrorCode.INVALID_INPUT, "'" + address + "' is not an e-mail address").inField("email");
        }
        transactions.executeWithoutResult(_ -> {
            store.hold(space);
            var person = people.byEmail(address);
            if (person.isEmpty()) {
                store.invite(space, address, role);
                return;
            }
            if (role != SpaceRole.ADMIN) {
                refuseToLoseTheLast(actor, space, person.get());
            }
            store.put(space, person.get().id(), role);
        });
    }

    /** @throws Problem {@code PERSON_NOT_FOUND}, {@code LAST_ADMINISTRATOR} */
    public void remove(Actor actor, SpaceId space, String email) {
        String address = People.plain(email);
        transactions.executeWithoutResult(_ -> {
            store.hold(space);
            var person = people.byEmail(address);
            person.ifPresent(each -> refuseToLoseTheLast(actor, space, each));
            boolean gone = person.map(each -> store.remove(space, each.id())).orElse(false);
            if (!store.uninvite(space, address) && !gone) {
                throw new Problem(ErrorCode.PERSON_NOT_FOUND, address + " is not a member of this space");
            }
        });
    }

    /** An account administrator may leave a space without one, for such a space can still be administered. */
    private void refuseToLoseTheLast(Actor actor, SpaceId space, Person person) {
        if (people.byId(actor.id()).role() == AccountRole.ADMIN) {
            return;
        }
        var members = store.members(space);
        long administrators =
                members.values().stream().filter(SpaceRole.ADMIN::equals).count();
        if (members.get(person.id()) == SpaceRole.ADMIN && administrators == 1) {
            throw new Problem(
                    ErrorCode.LAST_ADMINISTRATOR,
                    person.email()
                            + " is the space's last administrator. Make somebody else one first, or ask an account"
                            + " administrator.");
        }
    }
}
