package dev.slipway.environment;

import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.wire.environment.CollaboratorsRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The environments of the spaces, and what people do to them. */
@Component
public final class Environments {
    private static final int MOST_LISTED = 10_000;

    private final Ledger ledger;
    private final EnvironmentStore store;
    private final GrainStore grains;
    private final TrackRecordStore records;
    private final Drafting drafting;
    private final Rights rights;
    private final InstantSource clock;

    Environments(
            Ledger ledger,
            EnvironmentStore store,
            GrainStore grains,
            TrackRecordStore records,
            Drafting drafting,
            Rights rights,
            InstantSource clock) {
        this.ledger = ledger;
        this.store = store;
        this.grains = grains;
        this.records = records;
        this.drafting = drafting;
        this.rights = rights;
        this.clock = clock;
    }

    /** How many environments of each blueprint live in the space now; those with none are not in it. */
    public Map<LaunchedBlueprint, Integer> live(SpaceId space) {
        return records.live(space);
    }

    /** What became of the launches of a space's blueprints, all of them with one question; those never launched are not in it. */
    public Map<LaunchedBlueprint, TrackRecord> trackRecords(SpaceId space, UserId person) {
        return records.of(space, person, clock.instant().minus(TrackRecord.SPAN));
    }

    /** Names of the environments of the space that are up, by id, newest first. */
    public Map<String, String> active(SpaceId space) {
        var active = new LinkedHashMap<String, String>();
        store.list(space, new EnvironmentFilter(null, null, null, MOST_LISTED)).stream()
                .filter(each -> each.status().isUp())
                .forEach(each -> active.put(each.id(), each.name()));
        return active;
    }

    /** @throws Problem {@code ENVIRONMENT_NOT_FOUND} */
    Ledger.Entry find(Space space, String id) {
        return ledger.read(id)
                .filter(entry -> entry.environment().space().equals(space.id()))
                .orElseThrow(() -> new Problem(
                        ErrorCode.ENVIRONMENT_NOT_FOUND, "Space " + space.name() + " has no environment " + id));
    }

    List<Ledger.Entry> list(Space space, EnvironmentFilter filter) {
        var found = store.list(space.id(), filter);
        Map<String, List<Grain>> all =
                grains.of(found.stream().map(Environment::id).toList());
        return found.stream()
                .map(each -> new Ledger.Entry(each, all.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Ends it: cancels what is under way, then destroys in reverse order. Harmless when it ends or has ended already. */
    void end(Actor actor, Space space, String id) {
        rights.requireAct(actor, find(space, id).environment());
        move(id, "Ending", actor, null, Moves::ending);
    }

    /** Takes back a launch that was put off and has not begun. */
    void cancelScheduled(Actor actor, Space space, String id) {
        rights.requireAct(actor, find(space, id).environment());
        move(id, "Launch cancelled", actor, null, Moves::cancelled);
    }

    /** Lets go of it without destroying what is left. */
    void forceEnd(Actor actor, Space space, String id) {
        rights.requireForce(actor, find(space, id).environment());
        move(id, "Force ended", actor, "What is left was not destroyed", Moves::forced);
    }

    /** Tries again what failed, deploying or destroying. */
    void retry(Actor actor, Space space, String id) {
        rights.requireAct(actor, find(space, id).environment());
        move(id, "Retried", actor, null, Moves::retried);
    }

    private void move(
            String id,
            String event,
            Actor actor,
            @Nullable String detail,
            BiFunction<Ledger.Entry, Instant, Ledger.Entry> how) {
        ledger.change(id, entry -> {
            var moved = how.apply(entry, clock.instant());
            if (!moved.equals(entry)) {
                ledger.note(id, event, actor.email(), detail);
            }
            return moved;
        });
    }

    /** Moves its end. */
    void extend(Actor actor, Space space, String id, @Nullable String duration) {
        changeLive(actor, space, id, environment -> {
            var by = duration == null || duration.isBlank()
                    ? environment.facts().defaultExtend()
                    : IsoDuration.parse(duration.strip(), "duration");
            var end = Lifetime.extended(environment, by);
            ledger.note(id, "Extended", actor.email(), "by " + by + " to " + end);
            return EnvironmentChanges.endingAt(environment, end);
        });
    }

    void rename(Actor actor, Space space, String id, String name) {
        changeLive(actor, space, id, environment -> {
            ledger.note(id, "Renamed", actor.email(), environment.name() + " became " + name);
            return EnvironmentChanges.named(environment, LaunchWish.name(name));
        });
    }

    void share(Actor actor, Space space, String id, CollaboratorsRequest request) {
        var faults = new Faults();
        var people = drafting.collaborators(space, request, faults);
        faults.raise();
        boolean everybody = Boolean.TRUE.equals(request.allSpaceMembers());
        changeLive(actor, space, id, environment -> {
            ledger.note(id, "Collaborators changed", actor.email(), null);
            return EnvironmentChanges.shared(environment, people, everybody);
        });
    }

    private void changeLive(Actor actor, Space space, String id, UnaryOperator<Environment> change) {
        rights.requireAct(actor, find(space, id).environment());
        ledger.change(id, entry -> {
            if (entry.environment().status().isOver()) {
                throw new Problem(ErrorCode.WRONG_STATE, entry.environment().name() + " has ended");
            }
            return entry.with(change.apply(entry.environment()));
        });
    }
}
