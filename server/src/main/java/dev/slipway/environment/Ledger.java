package dev.slipway.environment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where an environment changes: holds its row, lets a change happen, works out the status that follows, writes
 * everything down with its history, and wakes what goes on from there.
 */
@Component
class Ledger {
    private final EnvironmentStore environments;
    private final GrainStore grains;
    private final HistoryStore history;
    private final Wakeups wakeups;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Ledger(
            EnvironmentStore environments,
            GrainStore grains,
            HistoryStore history,
            Wakeups wakeups,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.environments = environments;
        this.grains = grains;
        this.history = history;
        this.wakeups = wakeups;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An environment with its grains, as they stand. */
    record Entry(Environment environment, List<Grain> grains) {
        Grain grain(String name) {
            return grains.stream()
                    .filter(grain -> grain.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        Entry with(Grain changed) {
            return new Entry(
                    environment,
                    grains.stream()
                            .map(grain -> grain.name().equals(changed.name()) ? changed : grain)
                            .toList());
        }

        Entry with(Environment changed) {
            return new Entry(changed, grains);
        }
    }

    Optional<Entry> read(String id) {
        return environments.find(id).map(found -> new Entry(found, grains.of(id)));
    }

    /** Writes a new environment. */
    void open(Entry entry, byte[] plan, String actor) {
        transactions.executeWithoutResult(_ -> {
            environments.insert(entry.environment(), plan);
            for (int position = 0; position < entry.grains().size(); position++) {
                grains.insert(entry.grains().get(position), position);
            }
            var starts = entry.environment().startsAt();
            note(
                    entry.environment().id(),
                    starts == null ? "Launched" : "Scheduled",
                    actor,
                    starts == null ? null : "It starts at " + starts);
            wake(entry.environment().id());
        });
    }

    /**
     * Changes an environment. The change gets it as it stands, held, and gives it as it is to be; giving the same leaves all as
     * it was. Joins the caller's transaction, where there is one.
     */
    void change(String id, Function<Entry, Entry> change) {
        transactions.executeWithoutResult(_ -> environments.lock(id).ifPresent(locked -> {
            var before = new Entry(locked, grains.of(id));
            var wanted = change.apply(before);
            if (!wanted.equals(before)) {
                write(before, settled(wanted));
            }
        }));
    }

    void note(String id, String event, @Nullable String actor, @Nullable String detail) {
        history.add(id, clock.instant(), event, actor, detail);
    }

    private Entry settled(Entry wanted) {
        var status = wanted.environment().status();
        var all = Machine.readyToEnd(status, wanted.grains());
        return new Entry(wanted.environment().in(Machine.settled(status, all), clock.instant()), all);
    }

    private void write(Entry before, Entry after) {
        var environment = after.environment();
        environments.update(environment);
        after.grains().stream()
                .filter(grain -> !before.grains().contains(grain))
                .forEach(grains::update);
        if (before.environment().status() != environment.status()
                && !environment.status().isBusy()) {
            note(environment.id(), environment.status().label(), null, failures(after));
        }
        wake(environment.id());
    }

    private static @Nullable String failures(Entry entry) {
        var words = entry.grains().stream()
                .filter(grain -> grain.message() != null)
                .map(grain -> grain.name() + ": " + grain.message())
                .toList();
        return words.isEmpty() ? null : String.join("; ", words);
    }

    private void wake(String id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeups.changed(id);
            }
        });
    }
}
