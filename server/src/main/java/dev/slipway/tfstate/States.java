package dev.slipway.tfstate;

import dev.slipway.credential.Vault;
import dev.slipway.execution.OrderId;
import dev.slipway.execution.Orders;
import dev.slipway.execution.Run;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The states of grains. Every version is kept, encrypted. */
@Component
public final class States {
    private static final String PURPOSE = "terraform-state";

    private final StateStore store;
    private final Orders orders;
    private final Vault vault;
    private final JsonMapper json;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    States(
            StateStore store,
            Orders orders,
            Vault vault,
            JsonMapper json,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.orders = orders;
        this.vault = vault;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest state as its tool wrote it; empty where there is none or it was deleted. */
    Optional<Secret> newest(StateKey key) {
        return store.newest(key).flatMap(version -> {
            byte[] content = version.content();
            return content == null
                    ? Optional.empty()
                    : Optional.of(vault.open(PURPOSE, owner(key, version.number()), content));
        });
    }

    /** What the newest state tells of; empty where there is no state. */
    public List<StateResource> resources(StateKey key) {
        return newest(key)
                .map(state -> StateDocument.resources(json.readTree(state.reveal())))
                .orElse(List.of());
    }

    /**
     * Keeps a new version.
     *
     * @param lockId of the lock that the writer holds, null when it does not lock
     * @throws Problem {@code STATE_LOCKED}
     */
    void write(StateKey key, Run run, @Nullable String lockId, String content) {
        if (!isObject(content)) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "A state is a JSON object; this is not one");
        }
        transactions.executeWithoutResult(_ -> {
            store.hold(key);
            refuseForeignLock(key, run, lockId);
            long version = nextVersion(key);
            var sealed = vault.seal(PURPOSE, owner(key, version), Secret.of(content));
            store.add(key, version, run, sealed, content.length(), clock.instant());
        });
    }

    /** Deletes the state; its versions stay. */
    void delete(StateKey key, Run run) {
        transactions.executeWithoutResult(_ -> {
            store.hold(key);
            refuseForeignLock(key, run, null);
            store.add(key, nextVersion(key), run, null, 0, clock.instant());
        });
    }

    /**
     * Locks the state for a run. A lock whose order has ended, or which an earlier lease of the same order took, is taken over:
     * nothing of that run is left.
     *
     * @return the info of the lock that is in the way; empty when it was taken
     */
    Optional<String> lock(StateKey key, Run run, String lockId, String info) {
        var wanted = new StateStore.Lock(lockId, info, run.order().value(), run.fence());
        if (store.lockFree(key, wanted, clock.instant())) {
            return Optional.empty();
        }
        return transactions.execute(_ -> {
            store.hold(key);
            var held = store.lock(key).filter(lock -> !lock.id().equals(lockId) && isInTheWay(lock, run));
            if (held.isEmpty()) {
                store.putLock(key, wanted, clock.instant());
            }
            return held.map(StateStore.Lock::info);
        });
    }

    /**
     * Lets go of the state; harmless when it is not locked. Terraform names the lock it took; {@code force-unlock} may name none, and
     * then only a lock of a run that is no more goes.
     *
     * @param lockId empty: none is named
     * @throws Problem {@code STATE_LOCKED} by another lock
     */
    void unlock(StateKey key, Run run, String lockId) {
        if (!lockId.isEmpty() && store.dropLock(key, lockId)) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            store.hold(key);
            store.lock(key).ifPresent(lock -> {
                if (lockId.isEmpty() ? isInTheWay(lock, run) : !lock.id().equals(lockId)) {
                    throw new Problem(ErrorCode.STATE_LOCKED, "The state is locked by another run: " + lock.info());
                }
                store.dropLock(key);
            });
        });
    }

    private void refuseForeignLock(StateKey key, Run run, @Nullable String lockId) {
        store.lock(key)
                .filter(lock -> !lock.id().equals(lockId) && isInTheWay(lock, run))
                .ifPresent(lock -> {
                    throw new Problem(ErrorCode.STATE_LOCKED, "The state is locked by another run: " + lock.info());
                });
    }

    private boolean isInTheWay(StateStore.Lock lock, Run run) {
        if (lock.order().equals(run.order().value())) {
            return lock.fence() >= run.fence();
        }
        return !orders.isOver(new OrderId(lock.order()));
    }

    private long nextVersion(StateKey key) {
        return store.newestNumber(key) + 1;
    }

    private boolean isObject(String content) {
        try {
            return json.readTree(content).isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static String owner(StateKey key, long version) {
        return key.stream() + "/" + version;
    }
}
