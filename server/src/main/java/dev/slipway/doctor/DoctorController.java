package dev.slipway.doctor;

import dev.slipway.identity.Allow;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.doctor.DoctorBody;
import dev.slipway.wire.doctor.DoctorRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The connection doctor's door to the web. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/doctor")
class DoctorController {
    private final Doctor doctor;
    private final People people;

    DoctorController(Doctor doctor, People people) {
        this.doctor = doctor;
        this.people = people;
    }

    @PostMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    DoctorBody examine(Space space, Actor actor, @RequestBody DoctorRequest request) {
        var wish = DoctorWish.of(request);
        if (wish.borrows() && !people.may(actor, Permission.MANAGE_REPOSITORIES, space.id())) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "Looking with somebody else's access takes a space administrator. Leave credential_name and as_connection"
                            + " out to look with your own.");
        }
        return ReportBodies.of(doctor.examine(space, actor, wish));
    }
}
