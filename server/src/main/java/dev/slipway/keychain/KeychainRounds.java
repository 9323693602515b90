package dev.slipway.keychain;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at each credential every few minutes, in one process at a time: how it is, when it ends, whether to exchange it. */
@Component
class KeychainRounds extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(KeychainRounds.class);
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final int AT_ONCE = 20;

    private final CredentialStore store;
    private final UpkeepStore upkeepStore;
    private final Care care;
    private final InstantSource clock;

    KeychainRounds(CredentialStore store, UpkeepStore upkeepStore, Care care, InstantSource clock) {
        super("keychain-rounds");
        this.store = store;
        this.upkeepStore = upkeepStore;
        this.care = care;
        this.clock = clock;
    }

    /** All at the same time, so that a host that does not answer keeps nobody else waiting. */
    @Override
    protected void tend() {
        var now = clock.instant();
        var due = upkeepStore.take(now, now.plus(TURN), AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(id -> threads.execute(() -> look(id)));
        }
    }

    private void look(CredentialId id) {
        try {
            store.find(id).ifPresent(care::lookAfter);
        } catch (RuntimeException failure) {
            LOG.warn("Could not look after credential {}, trying again soon: {}", id, failure.toString());
        }
    }
}
