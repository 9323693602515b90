package dev.slipway.candidate;

import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Keeps people's lists fresh: at most one look at a time for each, behind the back of whoever asks when it takes longer. */
@Component
class Listings {
    static final Duration FULL_EVERY = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration USED = Duration.ofDays(7);
    private static final Duration PATIENCE_FOR_THE_FIRST = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ListingStore store;
    private final CandidateStore candidates;
    private final ListingPass pass;
    private final InstantSource clock;
    private final Map<UUID, CompletableFuture<Boolean>> looks = new ConcurrentHashMap<>();

    Listings(ListingStore store, CandidateStore candidates, ListingPass pass, InstantSource clock) {
        this.store = store;
        this.candidates = candidates;
        this.pass = pass;
        this.clock = clock;
    }

    /**
     * The list as it is to be shown now; looks for news when it is not fresh, and waits a moment for them.
     *
     * @throws Problem what the look ran into, when nothing at all is known yet
     */
    Listing current(Provider provider, UserId person) {
        var listing = store.use(provider.id(), person, clock.instant());
        if (!isFresh(listing)) {
            look(listing, needsFull(listing), listing.isComplete() ? PATIENCE : PATIENCE_FOR_THE_FIRST);
        }
        return shown(listing.id());
    }

    /** Looks now and waits a moment for the end. */
    Listing refresh(Provider provider, UserId person, boolean full) {
        var listing = store.use(provider.id(), person, clock.instant());
        look(listing, full || needsFull(listing), PATIENCE_FOR_THE_FIRST);
        return shown(listing.id());
    }

    /** Accepts that the projects which the last full pass missed are gone. */
    Listing confirm(Provider provider, UserId person) {
        var listing = store.use(provider.id(), person, clock.instant());
        if (listing.held()) {
            candidates.removeMissing(listing.id(), listing.pass());
            store.confirm(listing.id());
        }
        return shown(listing.id());
    }

    int known(Listing listing) {
        return candidates.count(listing.id());
    }

    /** Full passes of lists in use that had none for a day. */
    void tend() {
        Instant now = clock.instant();
        for (var listing : store.due(now.minus(USED), now.minus(FULL_EVERY))) {
            look(listing, true, Duration.ZERO);
        }
    }

    private Listing shown(UUID id) {
        var listing = store.find(id).orElseThrow();
        var fault = listing.fault();
        if (fault != null && !listing.isComplete() && candidates.count(id) == 0) {
            var problem = new Problem(ErrorCode.valueOf(fault.code()), fault.message());
            String action = fault.action();
            throw action == null ? problem : problem.withAction(action, fault.link());
        }
        return listing;
    }

    private boolean isFresh(Listing listing) {
        Instant refreshed = listing.refreshed();
        boolean lately = refreshed != null && refreshed.plus(FRESH).isAfter(clock.instant());
        return lately && !listing.running() && !listing.fullDue() && listing.fault() == null;
    }

    private boolean needsFull(Listing listing) {
        Instant full = listing.fullSince();
        return listing.running()
                || (listing.fullDue() && !listing.held())
                || full == null
                || full.plus(FULL_EVERY).isBefore(clock.instant());
    }

    private void look(Listing listing, boolean full, Duration patience) {
        var look = looks.computeIfAbsent(listing.id(), id -> begun(listing, full));
        try {
            look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // It goes on; what is shown says that it does.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A look at a Git host's projects failed", failed.getCause());
        }
    }

    private CompletableFuture<Boolean> begun(Listing listing, boolean full) {
        var end = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("listing").start(() -> {
            try {
                boolean ours = work(listing, full);
                looks.remove(listing.id(), end);
                end.complete(ours);
            } catch (RuntimeException | Error failure) {
                looks.remove(listing.id(), end);
                end.completeExceptionally(failure);
            }
        });
        return end;
    }

    /** False when another process is at it. */
    private boolean work(Listing listing, boolean full) {
        Instant now = clock.instant();
        if (!store.claim(listing.id(), now, now.plus(ListingPass.LEASE))) {
            return false;
        }
        Fault fault = null;
        try {
            if (full) {
                pass.full(listing);
            } else {
                pass.news(listing);
            }
        } catch (Problem problem) {
            fault = Fault.of(problem);
        } finally {
            store.release(listing.id(), fault);
        }
        return true;
    }
}
