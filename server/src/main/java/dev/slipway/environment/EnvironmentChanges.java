package dev.slipway.environment;

import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An environment with one thing different. */
final class EnvironmentChanges {
    private EnvironmentChanges() {}

    static Environment named(Environment from, String name) {
        return copy(from, name, from.allSpaceMembers(), from.collaborators(), from.endsAt());
    }

    static Environment endingAt(Environment from, Instant end) {
        return copy(from, from.name(), from.allSpaceMembers(), from.collaborators(), end);
    }

    static Environment shared(Environment from, List<UserId> people, boolean everybody) {
        return copy(from, from.name(), everybody, people, from.endsAt());
    }

    private static Environment copy(
            Environment from, String name, boolean everybody, List<UserId> people, @Nullable Instant end) {
        return new Environment(
                from.id(),
                from.space(),
                name,
                from.blueprintName(),
                from.facts(),
                from.automation(),
                from.owner(),
                from.initiator(),
                everybody,
                people,
                from.status(),
                from.created(),
                from.startsAt(),
                from.activeSince(),
                end,
                from.ended(),
                from.updated());
    }
}
