package dev.slipway.identity;

import dev.slipway.wire.Done;
import dev.slipway.wire.identity.AccountRoleBody;
import dev.slipway.wire.identity.UserBody;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of the account. */
@RestController
@RequestMapping("/api/accounts/users")
class PeopleController {
    private final People people;
    private final Introductions introductions;

    PeopleController(People people, Introductions introductions) {
        this.people = people;
        this.introductions = introductions;
    }

    @GetMapping
    @Allow(Permission.MANAGE_USERS)
    List<UserBody> all() {
        return people.all().stream().map(introductions::user).toList();
    }

    @GetMapping("/{email}")
    @Allow(Permission.MANAGE_USERS)
    UserBody one(@PathVariable String email) {
        return introductions.user(people.byEmail(email).orElseThrow(() -> People.nobody(email)));
    }

    @PutMapping("/{email}")
    @Allow(Permission.MANAGE_USERS)
    Done giveRole(@PathVariable String email, @RequestBody AccountRoleBody request) {
        people.giveRole(email, AccountRole.of(request.accountRole()));
        return new Done();
    }
}
