package dev.slipway.signin;

import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Identity;
import dev.slipway.identity.People;
import dev.slipway.kernel.Actor;
import org.springframework.context.ApplicationContext;

/** People with API tokens for tests of a running server. */
public final class Cast {
    private Cast() {}

    /** Somebody of that name, as if signed in before. */
    public static Actor person(ApplicationContext server, String name, AccountRole role) {
        var people = server.getBean(People.class);
        String email = name + "@example.com";
        var person = people.arrived(new Identity("https://gitlab.example", name, email, name, name, null));
        if (person.role() != role) {
            people.giveRole(email, role);
        }
        return new Actor(person.id(), person.email(), person.name());
    }

    /** What goes into the person's {@code Authorization} header. */
    public static String bearer(ApplicationContext server, Actor person) {
        var fresh = server.getBean(ApiTokens.class).make(person, "test", null);
        return "Bearer " + fresh.secret().reveal();
    }

    /** The value of a session's cookie. */
    public static String session(ApplicationContext server, Actor person) {
        return server.getBean(Sessions.class).begin(person.id()).reveal();
    }
}
