package dev.slipway.signin;

import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Git hosts of the account that people sign in with. */
@Component
public final class SignInProviders {
    private final Providers providers;

    SignInProviders(Providers providers) {
        this.providers = providers;
    }

    /** In the order in which they were added; empty until the installation has been set up. */
    public List<Provider> list() {
        return providers.list().stream().filter(each -> each.signInId() != null).toList();
    }

    /** The one with this id, or the first where none is named; empty when there is no such one. */
    public Optional<SignInProvider> find(@Nullable String id) {
        return chosen(id)
                .flatMap(each -> providers
                        .signInKey(each)
                        .map(key -> new SignInProvider(
                                each.id(), each.name(), each.baseUrl(), key.id(), key.secret(), each.route())));
    }

    private Optional<Provider> chosen(@Nullable String id) {
        Stream<Provider> all = list().stream();
        return (id == null || id.isBlank()
                        ? all
                        : all.filter(each -> each.id().toString().equals(id)))
                .findFirst();
    }
}
