package dev.slipway.signin;

import dev.slipway.host.Provider;
import dev.slipway.host.ProviderUse;
import dev.slipway.identity.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever signs in with a Git host depends on it. */
@Component
class SignInUse implements ProviderUse {
    private final People people;

    SignInUse(People people) {
        this.people = people;
    }

    @Override
    public List<String> uses(Provider provider) {
        int count = provider.signInId() == null
                ? 0
                : people.countOf(provider.baseUrl().toString());
        return count == 0
                ? List.of()
                : List.of(count == 1 ? "sign-in of one person" : "sign-in of " + count + " people");
    }
}
