package dev.slipway.environment;

import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repositories.Pinned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which commits sources stand for. Asks the Git host at most every few seconds, because forms ask at every stroke. */
@Component
class CommitsNow {
    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final int MOST = 500;

    private final Repositories repositories;
    private final InstantSource clock;
    private final Map<Key, Answer> known = new LinkedHashMap<>();

    CommitsNow(Repositories repositories, InstantSource clock) {
        this.repositories = repositories;
        this.clock = clock;
    }

    /** @throws Problem when the repository is not connected, has no such revision or cannot be reached */
    Pinned of(SpaceId space, PlannedSource source) {
        var key = new Key(space, source.store(), GrainSources.revision(source));
        Answer answer;
        synchronized (known) {
            answer = known.get(key);
        }
        if (answer == null || answer.at().plus(FRESH).isBefore(clock.instant())) {
            answer = ask(key);
            synchronized (known) {
                known.put(key, answer);
                if (known.size() > MOST) {
                    known.remove(known.keySet().iterator().next());
                }
            }
        }
        return answer.given();
    }

    private Answer ask(Key key) {
        try {
            return new Answer(clock.instant(), repositories.pinned(key.space(), key.store(), key.revision()), null);
        } catch (Problem refused) {
            return new Answer(clock.instant(), null, refused);
        }
    }

    private record Key(
            SpaceId space, String store, @Nullable String revision) {}

    private record Answer(
            Instant at, @Nullable Pinned pinned, @Nullable Problem refused) {
        Pinned given() {
            if (refused != null) {
                throw refused;
            }
            return Objects.requireNonNull(pinned);
        }
    }
}
