package dev.slipway.scanrun;

import dev.slipway.agent.watch.Stage;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan of a repository, as it goes on or ended.
 *
 * @param stage how far it is, or was
 * @param beatAt when its server last said so
 * @param endedAt null while it goes on
 * @param cancelledBy e-mail address of who cancelled it
 */
record ScanRun(
        UUID id,
        SpaceId space,
        RepositoryId repository,
        State state,
        Stage stage,
        Instant startedAt,
        Instant beatAt,
        @Nullable Instant endedAt,
        @Nullable String cancelledBy) {
    /** A server that has said nothing for so long has ended. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** Its server ended before it did. */
        INTERRUPTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it is at a moment, which the row of one whose server ended cannot tell by itself. */
    State at(Instant now) {
        return state == State.RUNNING && beatAt.isBefore(now.minus(SILENCE)) ? State.INTERRUPTED : state;
    }
}
