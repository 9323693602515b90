package dev.slipway.doctor;

import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people ask the administrators of Git hosts for: worded, kept, and looked after until it has come through. */
@Component
public final class AccessRequests {
    private static final Logger LOG = LoggerFactory.getLogger(AccessRequests.class);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 5;

    private final AccessRequestStore store;
    private final Doctor doctor;
    private final People people;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    AccessRequests(
            AccessRequestStore store,
            Doctor doctor,
            People people,
            Spaces spaces,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            InstantSource clock) {
        this.store = store;
        this.doctor = doctor;
        this.people = people;
        this.spaces = spaces;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Words the request for what is missing and keeps it; the one that is waited for already, if there is.
     *
     * @throws Problem {@code WRONG_STATE} when nothing is missing that somebody else could give; what {@link Doctor} raises
     */
    AccessRequest ask(Space space, Actor actor, DoctorWish wish) {
        if (wish.token() != null) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "A typed token is not kept, so nobody could look with it again. Keep it as a credential and name"
                                    + " that, or leave it out.")
                    .inField("access_token");
        }
        var report = doctor.examine(space, actor, wish);
        var letter = Letter.of(report, space, actor)
                .orElseThrow(() ->
                        new Problem(ErrorCode.WRONG_STATE, "There is nothing to ask anybody for: " + report.summary()));
        var now = clock.instant();
        var request = new AccessRequest(
                new AccessRequestId(UUID.randomUUID()),
                space.id(),
                actor,
                report.provider().name(),
                report.project(),
                report.url(),
                wish,
                letter,
                now,
                now,
                report.finding(letter.check()).evidence(),
                now.plus(pause(Duration.ZERO)),
                null);
        return store.add(request) ? request : same(request);
    }

    private AccessRequest same(AccessRequest request) {
        return store.list(request.space(), request.asker().id()).stream()
                .filter(each -> each.isWaiting()
                        && each.url().equalsIgnoreCase(request.url())
                        && each.letter().check() == request.letter().check())
                .findFirst()
                .orElse(request);
    }

    /** The actor's own; all of the space for its administrators. Newest first. */
    List<AccessRequest> list(Space space, Actor actor) {
        return store.list(space.id(), seesAll(space, actor) ? null : actor.id());
    }

    /** @throws Problem {@code NOT_FOUND}, also for one that is none of the actor's business */
    AccessRequest find(Space space, Actor actor, String id) {
        return parsed(id)
                .flatMap(store::find)
                .filter(request -> request.space().equals(space.id()))
                .filter(request -> request.isOf(actor) || seesAll(space, actor))
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "There is no such request in this space; the list shows those there are."));
    }

    /** Looks now; gives the request as it stands after that. */
    AccessRequest check(Space space, Actor actor, String id) {
        var request = find(space, actor, id);
        if (request.isWaiting()) {
            look(request, space);
        }
        return store.find(request.id()).orElse(request);
    }

    void withdraw(Space space, Actor actor, String id) {
        store.delete(find(space, actor, id).id());
    }

    /** Looks at those whose time has come, in whatever process. */
    void tend() {
        var now = clock.instant();
        for (var request : store.claimDue(now, now.plus(CLAIM), MOST_AT_ONCE)) {
            try {
                look(request, spaces.byId(request.space()));
            } catch (Problem problem) {
                LOG.info("Request {} could not be looked at: {}", request.id(), problem.text());
                store.looked(request.id(), problem.text(), now, next(request, now));
            }
        }
    }

    @EventListener
    void on(SpaceDeleting event) {
        store.deleteAll(event.space());
    }

    private void look(AccessRequest request, Space space) {
        var watched = request.letter().check();
        var finding = doctor.examine(space, request.asker(), request.wish()).finding(watched);
        var now = clock.instant();
        if (finding.is(Verdict.FAILED) || finding.is(Verdict.UNKNOWN)) {
            store.looked(request.id(), finding.evidence(), now, next(request, now));
            return;
        }
        transactions.executeWithoutResult(_ -> {
            if (store.grant(request.id(), finding.evidence(), now)) {
                events.publishEvent(new AccessGranted(
                        request.id(),
                        request.space(),
                        request.asker().id(),
                        request.project(),
                        request.letter().what()));
            }
        });
    }

    private static Instant next(AccessRequest request, Instant now) {
        return now.plus(pause(Duration.between(request.asked(), now)));
    }

    /** Often at first, for somebody may be waiting at the screen; people who wait for days can wait an hour more. */
    static Duration pause(Duration waited) {
        if (waited.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(1);
        }
        return waited.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1);
    }

    private boolean seesAll(Space space, Actor actor) {
        return people.may(actor, Permission.MANAGE_REPOSITORIES, space.id());
    }

    private static Optional<AccessRequestId> parsed(String id) {
        try {
            return Optional.of(new AccessRequestId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
