package dev.slipway.doctor;

import dev.slipway.identity.Allow;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.doctor.DoctorBody;
import dev.slipway.wire.doctor.DoctorRequest;
import dev.slipway.wire.doctor.ReachBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The connection doctor's door to the web. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/doctor")
class DoctorController {
    private final Doctor doctor;
    private final Reaches reaches;
    private final People people;

    DoctorController(Doctor doctor, Reaches reaches, People people) {
        this.doctor = doctor;
        this.reaches = reaches;
        this.people = people;
    }

    @PostMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    DoctorBody examine(Space space, Actor actor, @RequestBody DoctorRequest request) {
        var wish = DoctorWish.of(request);
        wish.checkAllowed(people.may(actor, Permission.MANAGE_REPOSITORIES, space.id()));
        return ReportBodies.of(doctor.examine(space, actor, wish), space, actor);
    }

    /** How far the caller reaches at a host. */
    @GetMapping("/account")
    @Allow(Permission.VIEW_REPOSITORIES)
    ReachBody reach(Space space, Actor actor, @RequestParam(required = false) @Nullable String provider) {
        return reaches.of(actor, provider);
    }
}
