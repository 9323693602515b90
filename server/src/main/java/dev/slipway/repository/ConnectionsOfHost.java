package dev.slipway.repository;

import dev.slipway.host.Provider;
import dev.slipway.host.ProviderUse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Connected repositories depend on their Git host. */
@Component
class ConnectionsOfHost implements ProviderUse {
    private static final int SHOWN = 5;

    private final ConnectionStore store;

    ConnectionsOfHost(ConnectionStore store) {
        this.store = store;
    }

    @Override
    public List<String> uses(Provider provider) {
        var names = store.namesOf(provider.id());
        var uses = new ArrayList<String>();
        names.stream().limit(SHOWN).forEach(name -> uses.add("repository '" + name + "'"));
        if (names.size() > SHOWN) {
            uses.add((names.size() - SHOWN) + " more repositories");
        }
        return uses;
    }
}
