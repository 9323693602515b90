package dev.slipway.shelf;

import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The labels of spaces' catalogs. */
@Component
class Labels {
    private final LabelStore store;
    private final EntryStore entries;
    private final TransactionTemplate transactions;

    Labels(LabelStore store, EntryStore entries, TransactionTemplate transactions) {
        this.store = store;
        this.entries = entries;
        this.transactions = transactions;
    }

    List<Label> list(SpaceId space) {
        return store.list(space);
    }

    /** @throws Problem {@code NAME_TAKEN} */
    void add(SpaceId space, Label label) {
        if (!store.add(space, label)) {
            throw taken(label.name());
        }
    }

    /** Makes one where there is none of that name. */
    void have(SpaceId space, Label label) {
        store.add(space, label);
    }

    /** Changes it wherever it is. */
    void change(SpaceId space, String name, Label label) {
        String known = known(space, name);
        try {
            transactions.executeWithoutResult(_ -> {
                store.change(space, known, label);
                entries.renameLabel(space, known, label.name());
            });
        } catch (DuplicateKeyException taken) {
            throw taken(label.name());
        }
    }

    /** Takes it away, and off every blueprint. */
    void remove(SpaceId space, String name) {
        String known = known(space, name);
        transactions.executeWithoutResult(_ -> {
            store.remove(space, known);
            entries.removeLabel(space, known);
        });
    }

    @EventListener
    void forget(SpaceDeleting deleting) {
        store.deleteAll(deleting.space());
        entries.deleteAll(deleting.space());
    }

    private String known(SpaceId space, String name) {
        return store.list(space).stream()
                .map(Label::name)
                .filter(name.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "This space has no label '" + name + "'."));
    }

    private static Problem taken(String name) {
        return new Problem(ErrorCode.NAME_TAKEN, "This space has a label '" + name + "' already.").inField("name");
    }
}
