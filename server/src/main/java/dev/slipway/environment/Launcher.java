package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.execution.Agent;
import dev.slipway.execution.Agents;
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
import dev.slipway.launch.LaunchPlan;
import dev.slipway.launch.Launches;
import dev.slipway.parameter.Parameters;
import dev.slipway.wire.environment.CollaboratorsRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an environment of a blueprint. */
@Component
class Launcher {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 12;

    private final Blueprints blueprints;
    private final Parameters parameters;
    private final Launches launches;
    private final Agents agents;
    private final People people;
    private final Ledger ledger;
    private final EnvironmentStore store;
    private final SealedValues values;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Launcher(
            Blueprints blueprints,
            Parameters parameters,
            Launches launches,
            Agents agents,
            People people,
            Ledger ledger,
            EnvironmentStore store,
            SealedValues values,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.blueprints = blueprints;
        this.parameters = parameters;
        this.launches = launches;
        this.agents = agents;
        this.people = people;
        this.ledger = ledger;
        this.store = store;
        this.values = values;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Launches.
     *
     * @param faults what is wrong with the wish already
     * @return the id of the new environment; its work begins when this returned
     * @throws Problem all that is wrong, each fault naming its field
     */
    String launch(Actor actor, Space space, LaunchWish wish, Faults faults) {
        var blueprint = blueprints.launchable(
                space.id(),
                wish.blueprint(),
                wish.repository(),
                people.may(actor, Permission.MANAGE_BLUEPRINTS, space.id()));
        var owner = owner(actor, space, wish, faults);
        String id = newId();
        var now = clock.instant();
        var ends = faults.attempt(() -> Lifetime.end(wish, blueprint.policy(), blueprint.name(), now), null);
        var plan = faults.attempt(() -> launches.plan(blueprint, order(id, space, owner, wish)), null);
        var collaborators = collaborators(space, wish.collaborators(), faults);
        faults.raise();
        var planned = Objects.requireNonNull(plan);
        var environment = environment(id, space, blueprint, wish, owner, actor, collaborators, now, ends);
        var grains =
                planned.grains().stream().map(grain -> Grain.planned(id, grain)).toList();
        open(blueprint, new Ledger.Entry(environment, grains), planned, actor);
        return id;
    }

    private void open(Blueprint blueprint, Ledger.Entry entry, LaunchPlan plan, Actor actor) {
        var sealed = values.sealed(entry.environment().id(), plan);
        transactions.executeWithoutResult(_ -> {
            checkNumber(blueprint);
            ledger.open(entry, sealed, actor.email());
        });
    }

    /** Held until the launch is written down, so that two at a time cannot both be the last one allowed. */
    private void checkNumber(Blueprint blueprint) {
        Integer most = blueprint.policy().maxActive();
        if (most == null) {
            return;
        }
        store.queueUp(blueprint.space(), blueprint.repositoryName(), blueprint.name());
        long live = store.countOpen(blueprint.space(), blueprint.repositoryName(), blueprint.name());
        if (live >= most) {
            throw PolicyProblems.tooMany(live, most, blueprint.name());
        }
    }

    private LaunchOrder order(String id, Space space, Person owner, LaunchWish wish) {
        return new LaunchOrder(
                id,
                wish.name(),
                space.name(),
                owner.email(),
                wish.inputs(),
                parameters.effective(space.id()),
                agents.of(space.id()).stream().map(Agent::name).toList());
    }

    private static Environment environment(
            String id,
            Space space,
            Blueprint blueprint,
            LaunchWish wish,
            Person owner,
            Actor actor,
            List<UserId> collaborators,
            Instant now,
            @Nullable Instant ends) {
        var wanted = wish.collaborators();
        return new Environment(
                id,
                space.id(),
                wish.name(),
                blueprint.name(),
                BlueprintFacts.of(blueprint, wish),
                wish.automation(),
                owner.id(),
                actor.id(),
                wanted != null && Boolean.TRUE.equals(wanted.allSpaceMembers()),
                collaborators,
                EnvironmentStatus.LAUNCHING,
                now,
                null,
                ends,
                null,
                now);
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
