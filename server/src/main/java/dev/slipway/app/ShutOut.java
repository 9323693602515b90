package dev.slipway.app;

import dev.slipway.access.GrantLost;
import dev.slipway.host.Providers;
import dev.slipway.identity.People;
import dev.slipway.signin.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shuts people out whom the Git host that they sign in with does not let in any more. A grant that was merely taken back says nothing
 * about the person.
 */
@Component
class ShutOut {
    private final Providers providers;
    private final People people;
    private final Sessions sessions;

    ShutOut(Providers providers, People people, Sessions sessions) {
        this.providers = providers;
        this.people = people;
        this.sessions = sessions;
    }

    @EventListener
    void on(GrantLost event) {
        var provider = providers.byId(event.provider());
        if (event.blocked()
                && people.isKnownFrom(event.person(), provider.baseUrl().toString())) {
            sessions.endAllOf(
                    event.person(),
                    "You were signed out because " + event.why() + ". Ask an administrator there, then sign in again.");
        }
    }
}
