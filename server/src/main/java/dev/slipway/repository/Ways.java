package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.kernel.Problem;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The ways into a connected project: the connection's own, and the standby where the host refuses that. The own way is always tried
 * first, so that the connection is back on it with the first work that succeeds.
 */
@Component
class Ways {
    private final ConnectionStore store;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Ways(ConnectionStore store, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The connection's own access. */
    static Access own(Connection connection) {
        var credential = connection.credential();
        if (connection.access().equals("grant")) {
            return new Access.Granted(connection.person());
        }
        return credential == null ? new Access.Open() : new Access.Stored(credential.id());
    }

    /** What it works with at present, as far as is known. */
    static Access present(Connection connection) {
        var standby = connection.standby();
        return connection.standIn() != null && standby != null ? new Access.Stored(standby.id()) : own(connection);
    }

    /** Does the work, with the standby where the own access is refused; raises why it is when the standby is refused, too. */
    <T> T through(Connection connection, Function<Access, T> work) {
        try {
            T result = work.apply(own(connection));
            if (connection.standIn() != null && store.standDown(connection.id())) {
                events.publishEvent(standby(connection, false, "The access that it was connected with works again."));
            }
            return result;
        } catch (Problem refusal) {
            if (connection.standby() == null || !isRefusal(refusal)) {
                throw refusal;
            }
            return withStandby(connection, work, refusal);
        }
    }

    private <T> T withStandby(Connection connection, Function<Access, T> work, Problem refusal) {
        var standby = Objects.requireNonNull(connection.standby());
        T result;
        try {
            result = work.apply(new Access.Stored(standby.id()));
        } catch (Problem second) {
            throw isRefusal(second) ? neither(refusal, standby.name(), second) : second;
        }
        if (store.standIn(connection.id(), refusal.text(), clock.instant())) {
            events.publishEvent(standby(connection, true, refusal.text()));
        }
        return result;
    }

    private static StandbySwitched standby(Connection connection, boolean inUse, String why) {
        var repository = connection.repository();
        return new StandbySwitched(
                connection.id(),
                repository.space(),
                repository.name(),
                connection.person(),
                Objects.requireNonNull(connection.standby()).name(),
                inUse,
                why);
    }

    /** Whether the host says no, and not merely nothing. */
    static boolean isRefusal(Problem problem) {
        return switch (problem.code()) {
            case PROVIDER_TOKEN_REJECTED, PROVIDER_ACCESS_TOO_LOW, NOT_AUTHORIZED_AT_PROVIDER, PROJECT_NOT_FOUND ->
                true;
            default -> false;
        };
    }

    private static Problem neither(Problem first, String standby, Problem second) {
        return new Problem(
                        first.code(),
                        first.text() + " The standby credential '" + standby + "' does not help either: "
                                + second.text())
                .withAction(
                        Objects.requireNonNullElse(first.action(), "Give the repository another credential"),
                        first.link());
    }
}
