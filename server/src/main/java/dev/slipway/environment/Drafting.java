package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Person;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.UserId;
import dev.slipway.launch.LaunchOrder;
import dev.slipway.launch.Launches;
import dev.slipway.parameter.Parameters;
import dev.slipway.shelf.Shelf;
import dev.slipway.wire.environment.CollaboratorsRequest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works launches out, for those that happen and for those that are only looked at. Writes nothing. */
@Component
class Drafting {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 12;

    private final Blueprints blueprints;
    private final Shelf shelf;
    private final Parameters parameters;
    private final Launches launches;
    private final Circumstances circumstances;
    private final NestedTexts nested;
    private final People people;
    private final EnvironmentStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Drafting(
            Blueprints blueprints,
            Shelf shelf,
            Parameters parameters,
            Launches launches,
            Circumstances circumstances,
            NestedTexts nested,
            People people,
            EnvironmentStore store,
            InstantSource clock) {
        this.blueprints = blueprints;
        this.shelf = shelf;
        this.parameters = parameters;
        this.launches = launches;
        this.circumstances = circumstances;
        this.nested = nested;
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Works a launch out.
     *
     * @param faults what is wrong with the wish already; what else is wrong is added
     * @throws Problem when there is no blueprint that this person could launch
     */
    LaunchDraft draft(Actor actor, Space space, LaunchWish wish, Faults faults) {
        var blueprint = blueprint(actor, space, wish.blueprint(), wish.repository());
        var owner = owner(actor, space, wish, faults);
        String id = newId();
        var now = clock.instant();
        var starts = faults.attempt(() -> Lifetime.start(wish, blueprint.policy(), blueprint.name(), now), null);
        var from = starts == null ? now : starts;
        var ends = faults.attempt(() -> Lifetime.end(wish, blueprint.policy(), blueprint.name(), from), null);
        var plan = faults.attempt(
                () -> launches.plan(blueprint, order(actor, blueprint, id, space, owner, wish), faults), null);
        return new LaunchDraft(
                id, blueprint, owner, collaborators(space, wish.collaborators(), faults), now, starts, ends, plan);
    }

    /** @throws Problem when there is none of that name that this person could launch */
    Blueprint blueprint(Actor actor, Space space, String name, @Nullable String repository) {
        boolean unpublishedToo = people.may(actor, Permission.MANAGE_BLUEPRINTS, space.id());
        var blueprint = blueprints.launchable(space.id(), name, repository, unpublishedToo);
        shelf.requireLaunchable(blueprint);
        return blueprint;
    }

    /** @throws Problem {@code POLICY_VIOLATED} when there are as many environments of it as there may be */
    void checkNumber(Blueprint blueprint) {
        Integer most = blueprint.policy().maxActive();
        if (most == null) {
            return;
        }
        long live = store.countOpen(blueprint.space(), blueprint.repositoryName(), blueprint.name());
        if (live >= most) {
            throw PolicyProblems.tooMany(live, most, blueprint.name());
        }
    }

    private LaunchOrder order(Actor actor, Blueprint blueprint, String id, Space space, Person owner, LaunchWish wish) {
        return new LaunchOrder(
                id,
                wish.name(),
                space.name(),
                owner.email(),
                wish.inputs(),
                parameters.effective(space.id()),
                circumstances.of(actor, blueprint, wish.inputs()),
                source -> nested.of(space.id(), source));
    }

    private Person owner(Actor actor, Space space, LaunchWish wish, Faults faults) {
        String email = wish.owner();
        var caller = people.byId(actor.id());
        return email == null ? caller : faults.attempt(() -> member(space, email, "owner_email"), caller);
    }

    /** The people meant; those who are not of the space are faults. */
    List<UserId> collaborators(Space space, @Nullable CollaboratorsRequest request, Faults faults) {
        var emails = request == null ? null : request.collaboratorsEmails();
        var ids = new LinkedHashSet<UserId>();
        for (var email : emails == null ? List.<String>of() : emails) {
            String plain = LaunchWish.email(email);
            if (plain != null) {
                var person = faults.<@Nullable Person>attempt(() -> member(space, plain, "collaborators_emails"), null);
                if (person != null) {
                    ids.add(person.id());
                }
            }
        }
        return List.copyOf(ids);
    }

    private Person member(Space space, String email, String field) {
        return people.byEmail(email)
                .filter(person -> people.roleIn(space.id(), person.id()) != null || person.role() == AccountRole.ADMIN)
                .orElseThrow(
                        () -> new Problem(ErrorCode.INVALID_INPUT, email + " is not a member of space " + space.name())
                                .inField(field));
    }

    private String newId() {
        var id = new StringBuilder();
        for (int place = 0; place < ID_LENGTH; place++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
