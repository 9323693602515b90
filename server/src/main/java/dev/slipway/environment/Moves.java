package dev.slipway.environment;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Instant;

/** What people, and the end of its time, make of an environment. Pure; the {@link Ledger} writes it down. */
final class Moves {
    private Moves() {}

    /** On its way to the end; what already is, stays as it is. */
    static Ledger.Entry ending(Ledger.Entry entry, Instant now) {
        var status = entry.environment().status();
        if (status == EnvironmentStatus.TERMINATING || status.isOver()) {
            return entry;
        }
        var next = entry.environment().in(EnvironmentStatus.TERMINATING, now);
        return status == EnvironmentStatus.TERMINATING_FAILED
                ? new Ledger.Entry(next, Machine.retried(status, entry.grains()))
                : entry.with(next);
    }

    /** The beginning of a launch that was put off, if it is time. */
    static Ledger.Entry begun(Ledger.Entry entry, Instant now) {
        var environment = entry.environment();
        return environment.status() == EnvironmentStatus.SCHEDULED
                        && !environment.begins().isAfter(now)
                ? entry.with(environment.in(EnvironmentStatus.LAUNCHING, now))
                : entry;
    }

    /** @throws Problem {@code WRONG_STATE} when it has begun already */
    static Ledger.Entry cancelled(Ledger.Entry entry, Instant now) {
        var environment = entry.environment();
        if (environment.status() != EnvironmentStatus.SCHEDULED) {
            throw new Problem(
                    ErrorCode.WRONG_STATE,
                    "The launch of " + environment.name() + " has begun already; end the environment instead");
        }
        return ending(entry, now);
    }

    /** The end, if its time is up. */
    static Ledger.Entry expired(Ledger.Entry entry, Instant now) {
        var end = entry.environment().endsAt();
        return entry.environment().status().isLive() && end != null && !end.isAfter(now) ? ending(entry, now) : entry;
    }

    /** Let go of, with whatever is left. */
    static Ledger.Entry forced(Ledger.Entry entry, Instant now) {
        return entry.environment().status().isOver()
                ? entry
                : entry.with(entry.environment().in(EnvironmentStatus.FORCE_ENDED, now));
    }

    /** @throws Problem {@code WRONG_STATE} when nothing failed */
    static Ledger.Entry retried(Ledger.Entry entry, Instant now) {
        var status = entry.environment().status();
        var next = switch (status) {
            case ACTIVE_WITH_ERROR -> EnvironmentStatus.LAUNCHING;
            case TERMINATING_FAILED -> EnvironmentStatus.TERMINATING;
            default ->
                throw new Problem(
                        ErrorCode.WRONG_STATE,
                        "Nothing of " + entry.environment().name() + " waits to be tried again: it is "
                                + status.label());
        };
        return new Ledger.Entry(entry.environment().in(next, now), Machine.retried(status, entry.grains()));
    }
}
