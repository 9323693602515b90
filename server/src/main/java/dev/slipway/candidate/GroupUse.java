package dev.slipway.candidate;

import dev.slipway.host.Provider;
import dev.slipway.host.ProviderUse;
import dev.slipway.identity.SpaceDeleting;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Connected groups depend on their Git host, and go with their space. */
@Component
class GroupUse implements ProviderUse {
    private final GroupStore store;

    GroupUse(GroupStore store) {
        this.store = store;
    }

    @Override
    public List<String> uses(Provider provider) {
        return store.pathsOf(provider.id()).stream()
                .map(path -> "connected group '" + path + "'")
                .toList();
    }

    @EventListener
    void on(SpaceDeleting event) {
        store.list(event.space()).forEach(each -> store.delete(each.id()));
    }
}
