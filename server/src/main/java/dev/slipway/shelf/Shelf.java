package dev.slipway.shelf;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintPublished;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.identity.Space;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.UserId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a space says about its blueprints, and what its people like. */
@Component
public final class Shelf {
    private final Blueprints blueprints;
    private final EntryStore entries;
    private final Labels labels;
    private final Icons icons;
    private final TransactionTemplate transactions;

    Shelf(Blueprints blueprints, EntryStore entries, Labels labels, Icons icons, TransactionTemplate transactions) {
        this.blueprints = blueprints;
        this.entries = entries;
        this.labels = labels;
        this.icons = icons;
        this.transactions = transactions;
    }

    /** How all of a space's blueprints look, with a question or two however many there are. */
    public Looks looks(Space space) {
        return new Looks(
                space,
                entries.all(space.id()),
                labels.list(space.id()).stream()
                        .collect(Collectors.toMap(label -> label.name().toLowerCase(Locale.ROOT), Label::color)),
                icons.list(space.id()).stream().collect(Collectors.toMap(IconStore.Icon::key, Function.identity())));
    }

    /** @throws Problem {@code FORBIDDEN} where the space does not let it be launched, in the words of whoever decided so */
    public void requireLaunchable(Blueprint blueprint) {
        String refusal = Looks.refusal(entries.find(blueprint.id()).orElse(Entry.NOTHING));
        if (refusal != null) {
            throw new Problem(ErrorCode.FORBIDDEN, "Blueprint " + blueprint.name() + " is blocked: " + refusal);
        }
    }

    /** What a blueprint in the catalog asks for becomes a label of its space, which is free to change it from then on. */
    @EventListener
    void haveLabels(BlueprintPublished published) {
        blueprints.find(published.space(), published.name(), published.repositoryName()).document().labels().stream()
                .filter(label -> !Label.isBlocked(label.key()))
                .filter(label -> label.key().length() <= Label.LONGEST)
                .forEach(label -> labels.have(published.space(), Label.asked(label)));
    }

    /** Blueprints that the person likes, of whatever space. */
    public Set<UUID> favorites(UserId person) {
        return entries.favorites(person);
    }

    void like(UserId person, Blueprint blueprint, boolean liked) {
        if (liked) {
            entries.like(person, blueprint.id());
        } else {
            entries.unlike(person, blueprint.id());
        }
    }

    void change(Blueprint blueprint, UnaryOperator<Entry> change) {
        transactions.executeWithoutResult(_ -> {
            var before = entries.lock(blueprint.space(), blueprint.id());
            entries.update(blueprint.id(), change.apply(before));
        });
    }
}
