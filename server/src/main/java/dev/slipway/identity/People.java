package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the account and what they may do. */
@Component
public final class People {
    private final PersonStore store;
    private final MemberStore members;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    People(PersonStore store, MemberStore members, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Person> byEmail(String email) {
        return store.byEmail(plain(email));
    }

    /** @throws Problem {@code PERSON_NOT_FOUND} */
    public Person byId(UserId id) {
        return store.byId(id)
                .orElseThrow(() -> new Problem(ErrorCode.PERSON_NOT_FOUND, "This person is not here any more"));
    }

    /** Everybody who has signed in, by e-mail address. */
    public List<Person> all() {
        return store.all();
    }

    /** Whether this issuer has vouched for the person. */
    public boolean isKnownFrom(UserId person, String issuer) {
        return store.isKnownFrom(person, issuer);
    }

    /** How many people this issuer has vouched for. */
    public int countOf(String issuer) {
        return store.countOf(issuer);
    }

    /** E-mail addresses of the account's administrators: whom to ask. */
    public List<String> administrators() {
        return store.all().stream()
                .filter(person -> person.role() == AccountRole.ADMIN)
                .map(Person::email)
                .toList();
    }

    /**
     * Whether the person has the permission, in the space where one is given. Without one, a permission that roles of spaces give
     * is had by whoever has such a role in any space.
     */
    public boolean may(Actor actor, Permission permission, @Nullable SpaceId space) {
        return powers(actor, space).may(permission);
    }

    /** What the person's roles are, for whoever has several questions; the space as for {@link #may}. */
    public Powers powers(Actor actor, @Nullable SpaceId space) {
        if (space != null) {
            return store.powers(actor.id(), space);
        }
        return store.byId(actor.id())
                .map(person -> new Powers(person.role(), best(person)))
                .orElse(new Powers(null, null));
    }

    /** The person's role in the space, null where there is none. */
    public @Nullable SpaceRole roleIn(SpaceId space, UserId person) {
        return members.roles(person).get(space);
    }

    /**
     * Takes in somebody who has signed in: makes the person at the first time, brings address and name up to date at later ones,
     * and turns invitations into memberships.
     *
     * @throws Problem {@code CONFLICT} when somebody else here has that e-mail address
     */
    public Person arrived(Identity identity) {
        var person = transactions.execute(_ -> {
            store.holdArrivals();
            var known = store.byIdentity(identity.issuer(), identity.subject());
            refuseTakenAddress(identity, known.map(Person::id).orElse(null));
            var arrived = known.map(old -> renewed(old, identity)).orElseGet(() -> made(identity));
            members.redeemInvitations(arrived.email(), arrived.id());
            return arrived;
        });
        return person;
    }

    /**
     * Gives a person another role in the account.
     *
     * @throws Problem {@code PERSON_NOT_FOUND}, or {@code LAST_ADMINISTRATOR} when nobody would be left to administer the account
     */
    public void giveRole(String email, AccountRole role) {
        transactions.executeWithoutResult(_ -> {
            store.holdRoles();
            var person = byEmail(email).orElseThrow(() -> nobody(email));
            if (person.role() == AccountRole.ADMIN
                    && role != AccountRole.ADMIN
                    && administrators().size() == 1) {
                throw new Problem(
                        ErrorCode.LAST_ADMINISTRATOR,
                        person.email()
                                + " is the account's last administrator. Make somebody else an administrator first.");
            }
            store.setRole(person.id(), role);
        });
    }

    static Problem nobody(String email) {
        return new Problem(ErrorCode.PERSON_NOT_FOUND, "Nobody with the e-mail address " + plain(email) + " is here");
    }

    /** An e-mail address as we compare it; some clients send it in quotes. */
    static String plain(String email) {
        return email.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable SpaceRole best(Person person) {
        return members.roles(person.id()).values().stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void refuseTakenAddress(Identity identity, @Nullable UserId owner) {
        byEmail(identity.email()).filter(other -> !other.id().equals(owner)).ifPresent(other -> {
            throw new Problem(
                    ErrorCode.CONFLICT,
                    "The e-mail address " + other.email() + " belongs to " + other.username()
                            + " here, who came from another GitLab account");
        });
    }

    private Person made(Identity identity) {
        var person = new Person(
                UserId.random(),
                plain(identity.email()),
                identity.username(),
                identity.name(),
                AccountRole.MEMBER,
                clock.instant(),
                identity.avatarUrl());
        store.add(person, identity.issuer(), identity.subject());
        return person;
    }

    private Person renewed(Person old, Identity identity) {
        var person = new Person(
                old.id(),
                plain(identity.email()),
                identity.username(),
                identity.name(),
                old.role(),
                old.joined(),
                identity.avatarUrl());
        store.change(person);
        return person;
    }
}
