package dev.slipway.environment;

import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.upload.Uploads;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an environment of a blueprint. */
@Component
class Launcher {
    private final Drafting drafting;
    private final Ledger ledger;
    private final EnvironmentStore store;
    private final SealedValues values;
    private final Uploads uploads;
    private final TransactionTemplate transactions;

    Launcher(
            Drafting drafting,
            Ledger ledger,
            EnvironmentStore store,
            SealedValues values,
            Uploads uploads,
            TransactionTemplate transactions) {
        this.drafting = drafting;
        this.ledger = ledger;
        this.store = store;
        this.values = values;
        this.uploads = uploads;
        this.transactions = transactions;
    }

    /**
     * Launches.
     *
     * @param faults what is wrong with the wish already
     * @return the id of the new environment; its work begins when this returned
     * @throws Problem all that is wrong, each fault naming its field
     */
    String launch(Actor actor, Space space, LaunchWish wish, Faults faults) {
        var draft = drafting.draft(actor, space, wish, faults);
        faults.raise();
        var plan = Objects.requireNonNull(draft.plan());
        var grains = plan.grains().stream()
                .map(grain -> Grain.planned(draft.id(), grain))
                .toList();
        var entry = new Ledger.Entry(environment(space, draft, wish, actor), grains);
        var sealed = values.sealed(draft.id(), plan);
        transactions.executeWithoutResult(_ -> {
            // Held until the launch is written down, so that two at a time cannot both be the last one allowed.
            if (draft.blueprint().policy().maxActive() != null) {
                store.queueUp(
                        space.id(),
                        draft.blueprint().repositoryName(),
                        draft.blueprint().name());
            }
            drafting.checkNumber(draft.blueprint());
            ledger.open(entry, sealed, actor.email());
            Circumstances.tokens(draft.blueprint(), wish.inputs()).forEach(token -> uploads.use(token, draft.id()));
        });
        return draft.id();
    }

    private static Environment environment(Space space, LaunchDraft draft, LaunchWish wish, Actor actor) {
        var wanted = wish.collaborators();
        return new Environment(
                draft.id(),
                space.id(),
                wish.name(),
                draft.blueprint().name(),
                BlueprintFacts.of(draft.blueprint(), wish),
                wish.automation(),
                draft.owner().id(),
                actor.id(),
                wanted != null && Boolean.TRUE.equals(wanted.allSpaceMembers()),
                draft.collaborators(),
                draft.starts() == null ? EnvironmentStatus.LAUNCHING : EnvironmentStatus.SCHEDULED,
                draft.now(),
                draft.starts(),
                null,
                draft.ends(),
                null,
                draft.now());
    }
}
