package dev.slipway.keychain;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces the end of credentials, once each at every mark, in whatever process it is noticed first. */
@Component
class Expiry {
    /** Days ahead, the nearest first. */
    private static final List<Integer> MARKS = List.of(1, 7, 30);

    private final UpkeepStore store;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Expiry(UpkeepStore store, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    void announceIfDue(Credential credential) {
        var end = credential.facts().expires();
        if (end == null || !end.isAfter(clock.instant()) || credential.health().broken() != null) {
            return;
        }
        var left = Duration.between(clock.instant(), end);
        MARKS.stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst()
                .filter(days -> store.announce(credential.id(), days))
                .ifPresent(_ -> events.publishEvent(new CredentialExpiring(
                        credential, end, (left.toHours() + 23) / 24, Rotation.isPossible(credential))));
    }
}
