package dev.slipway.doctor;

import dev.slipway.identity.Allow;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.doctor.AccessRequestBody;
import dev.slipway.wire.doctor.DoctorRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests to administrators of Git hosts. */
@RestController
@RequestMapping("/api/spaces/{space}/access-requests")
class AccessRequestsController {
    private final AccessRequests requests;
    private final People people;

    AccessRequestsController(AccessRequests requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    @PostMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    AccessRequestBody ask(Space space, Actor actor, @RequestBody DoctorRequest request) {
        var wish = DoctorWish.of(request);
        wish.checkAllowed(people.may(actor, Permission.MANAGE_REPOSITORIES, space.id()));
        return body(requests.ask(space, actor, wish), actor);
    }

    @GetMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    List<AccessRequestBody> list(Space space, Actor actor) {
        return requests.list(space, actor).stream()
                .map(request -> body(request, actor))
                .toList();
    }

    @GetMapping("/{id}")
    @Allow(Permission.VIEW_REPOSITORIES)
    AccessRequestBody one(Space space, Actor actor, @PathVariable String id) {
        return body(requests.find(space, actor, id), actor);
    }

    /** Looks now whether it has come through. */
    @PostMapping("/{id}/check")
    @Allow(Permission.VIEW_REPOSITORIES)
    AccessRequestBody check(Space space, Actor actor, @PathVariable String id) {
        return body(requests.check(space, actor, id), actor);
    }

    @DeleteMapping("/{id}")
    @Allow(Permission.VIEW_REPOSITORIES)
    void withdraw(Space space, Actor actor, @PathVariable String id) {
        requests.withdraw(space, actor, id);
    }

    private static AccessRequestBody body(AccessRequest request, Actor actor) {
        var letter = request.letter();
        return new AccessRequestBody(
                request.id().toString(),
                request.isWaiting() ? "waiting" : "granted",
                request.project(),
                request.url(),
                request.provider(),
                new AccessRequestBody.Asker(
                        request.asker().email(), request.asker().name()),
                request.asked(),
                letter.check().label(),
                letter.who(),
                letter.what(),
                letter.why(),
                letter.link(),
                letter.text(),
                letter.markdown(),
                request.checked(),
                request.evidence(),
                request.next(),
                request.granted(),
                request.isOf(actor));
    }
}
