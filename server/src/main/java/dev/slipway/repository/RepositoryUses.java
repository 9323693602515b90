package dev.slipway.repository;

import dev.slipway.access.GrantGiven;
import dev.slipway.access.GrantLost;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.keychain.CredentialBroken;
import dev.slipway.keychain.CredentialChanged;
import dev.slipway.keychain.CredentialId;
import dev.slipway.keychain.CredentialMended;
import dev.slipway.keychain.CredentialUses;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What connections have to do with access: which credentials they use, and that they are tried anew when something became of one. */
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
                .map(each -> use(each, isInReserve(each, credential)))
                .toList();
    }

    private static Use use(Connection connection, boolean inReserve) {
        var repository = connection.repository();
        return new Use(repository.space(), repository.name(), inReserve, inReserve ? null : refusal(connection));
    }

    private static @Nullable Refusal refusal(Connection connection) {
        var fault = connection.fault();
        return fault != null && fault.code().equals(ErrorCode.PROVIDER_TOKEN_REJECTED.name())
                ? new Refusal(fault.message(), connection.statusSince())
                : null;
    }

    @EventListener
    void on(CredentialChanged event) {
        reconnect(event.credential());
    }

    @EventListener
    void on(CredentialMended event) {
        reconnect(event.credential());
    }

    @EventListener
    void on(CredentialBroken event) {
        reconnect(event.credential().id());
    }

    /** Those that go by a grant that is gone find out at once, and say so or go over to their standby. */
    @EventListener
    void on(GrantLost event) {
        store.withGrant(event.provider(), event.person()).forEach(each -> synchronizing.start(each.id()));
    }

    /** Those that the standby stands in for go back to the grant. */
    @EventListener
    void on(GrantGiven event) {
        store.withGrant(event.provider(), event.person()).stream()
                .filter(each -> each.standIn() != null)
                .forEach(each -> synchronizing.start(each.id()));
    }

    private void reconnect(CredentialId credential) {
        store.withCredential(credential).forEach(each -> synchronizing.start(each.id()));
    }

    private static boolean isInReserve(Connection connection, CredentialId credential) {
        var own = connection.credential();
        return own == null || !own.id().equals(credential);
    }
}
