package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.provider.gitlab.GitLabApi.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How fast each GitLab wants to be asked with each token, as its answers tell ({@code Retry-After}, {@code RateLimit-Remaining} and
 * {@code RateLimit-Reset}; its administration guide, "rate limits"), and how long to wait between attempts: twice as long each time,
 * with a random part, so that those who failed together do not come back together.
 */
@Component
class Pace {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final int MOST_ATTEMPTS = 4;

    private final InstantSource clock;
    private final Pause pause;
    private final DoubleSupplier chance;
    private final Map<Asker, Instant> closedUntil = new ConcurrentHashMap<>();

    /** Lets time pass. */
    interface Pause {
        void forThisLong(Duration time) throws InterruptedException;
    }

    /** GitLab counts by account, which a token stands for. */
    private record Asker(ProviderId provider, @Nullable Secret token) {}

    @Autowired
    Pace(InstantSource clock) {
        this(
                clock,
                time -> new Semaphore(0).tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance a number from 0 to 1 each time */
    Pace(InstantSource clock, Pause pause, DoubleSupplier chance) {
        this.clock = clock;
        this.pause = pause;
        this.chance = chance;
    }

    /**
     * The attempts at one question. Waits first where the host asked for it and the patience suffices.
     *
     * @throws Problem {@code PROVIDER_FAILED} with the moment to come back when it does not
     */
    Attempts begin(HostAccess access) {
        var attempts = new Attempts(clock.instant().plus(access.patience()));
        var until = closedUntil.get(asker(access));
        if (until != null && until.isAfter(clock.instant()) && !attempts.waitUntil(until)) {
            throw new Problem(
                            ErrorCode.PROVIDER_FAILED,
                            "'" + access.provider().name()
                                    + "' has asked us to slow down, so it is not asked again before " + until
                                    + ". Nothing is lost; it goes on by itself then.")
                    .notBefore(until);
        }
        return attempts;
    }

    /** Remembers what the answer says about the pace. */
    void learn(HostAccess access, OutboundAnswer answer) {
        var now = clock.instant();
        closedUntil.values().removeIf(until -> until.isBefore(now));
        wanted(answer).ifPresent(until -> closedUntil.put(asker(access), until));
    }

    /** When the host wants to be asked again; empty when it may be any time. */
    Optional<Instant> wanted(OutboundAnswer answer) {
        var now = clock.instant();
        if (answer.status() == 429 || answer.status() == 503) {
            return seconds(answer, "retry-after").map(now::plusSeconds);
        }
        boolean usedUp =
                seconds(answer, "ratelimit-remaining").filter(left -> left == 0).isPresent();
        return usedUp
                ? seconds(answer, "ratelimit-reset").map(Instant::ofEpochSecond).filter(now::isBefore)
                : Optional.empty();
    }

    private static Optional<Long> seconds(OutboundAnswer answer, String header) {
        return answer.header(header).filter(text -> text.matches("\\d{1,12}")).map(Long::parseLong);
    }

    private static Asker asker(HostAccess access) {
        return new Asker(access.provider().id(), access.token());
    }

    /** The attempts at one question, until the asker's patience ends. */
    final class Attempts {
        private final Instant end;
        private int made;

        private Attempts(Instant end) {
            this.end = end;
        }

        Duration timeLeft() {
            var left = Duration.between(clock.instant(), end);
            return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
        }

        /** Waits as it is fit after such an answer, or after none; false when that would take too long. */
        boolean waitForNext(@Nullable Reply reply) {
            made++;
            var now = clock.instant();
            double growth = Math.pow(2, made - 1.0) * (0.5 + chance.getAsDouble());
            var own = now.plusMillis((long) (FIRST_WAIT.toMillis() * growth));
            var asked = reply == null ? own : wanted(reply.answer()).orElse(own);
            return made < MOST_ATTEMPTS && waitUntil(asked.isBefore(own) ? own : asked);
        }

        private boolean waitUntil(Instant moment) {
            if (!moment.isBefore(end)) {
                return false;
            }
            try {
                pause.forThisLong(Duration.between(clock.instant(), moment));
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
