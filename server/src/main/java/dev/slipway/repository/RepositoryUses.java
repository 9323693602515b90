package dev.slipway.repository;

import dev.slipway.keychain.CredentialChanged;
import dev.slipway.keychain.CredentialId;
import dev.slipway.keychain.CredentialMended;
import dev.slipway.keychain.CredentialUses;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What connections have to do with credentials: which they use, and that they are connected anew when one is changed or works again. */
@Component
class RepositoryUses implements CredentialUses {
    private final ConnectionStore store;
    private final Synchronizing synchronizing;

    RepositoryUses(ConnectionStore store, Synchronizing synchronizing) {
        this.store = store;
        this.synchronizing = synchronizing;
    }

    @Override
    public List<Use> of(CredentialId credential) {
        return store.withCredential(credential).stream()
                .map(each ->
                        new Use(each.repository().space(), each.repository().name(), isInReserve(each, credential)))
                .toList();
    }

    @EventListener
    void on(CredentialChanged event) {
        reconnect(event.credential());
    }

    @EventListener
    void on(CredentialMended event) {
        reconnect(event.credential());
    }

    private void reconnect(CredentialId credential) {
        store.withCredential(credential).forEach(each -> synchronizing.start(each.id()));
    }

    private static boolean isInReserve(Connection connection, CredentialId credential) {
        var own = connection.credential();
        return own == null || !own.id().equals(credential);
    }
}
