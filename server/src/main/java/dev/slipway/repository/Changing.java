package dev.slipway.repository;

import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import dev.slipway.keychain.Credential;
import dev.slipway.keychain.Keychain;
import dev.slipway.repository.Connection.Kept;
import dev.slipway.wire.repository.ChangeRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes how a repository is connected. Access that is given is tried out first, so a change never breaks what works. */
@Component
class Changing {
    private final ConnectionStore store;
    private final Providers providers;
    private final Approaches approaches;
    private final Projects projects;
    private final Keychain keychain;
    private final TransactionOperations transactions;

    Changing(
            ConnectionStore store,
            Providers providers,
            Approaches approaches,
            Projects projects,
            Keychain keychain,
            TransactionOperations transactions) {
        this.store = store;
        this.providers = providers;
        this.approaches = approaches;
        this.projects = projects;
        this.keychain = keychain;
        this.transactions = transactions;
    }

    void change(Connection connection, Actor actor, ChangeRequest change) {
        var provider = providers.byId(connection.provider());
        var approach = approach(connection, actor, provider, change);
        var standby = standby(connection, provider, change);
        var project = approach == null ? null : projects.again(provider, approach, connection);
        transactions.executeWithoutResult(_ -> {
            var kept = approach == null ? null : kept(connection, actor, provider, approach, change);
            store.change(with(connection, actor, approach, kept, standby, project, change));
        });
        if (connection.credential() != null) {
            keychain.released(connection.credential().id());
        }
    }

    /** Null when the access is to stay as it is. An empty credential name, or a wish for nothing at all, is one for the caller's own grant. */
    private @Nullable Approach approach(Connection connection, Actor actor, Provider provider, ChangeRequest change) {
        String token = ConnectWish.text(change.accessToken());
        String credential = ConnectWish.text(change.credentialName());
        if (token != null) {
            return approaches.typed(provider, ConnectWish.text(change.username()), Secret.of(token));
        }
        boolean ownGrant = change.credentialName() != null
                || (change.isEmpty() && connection.access().equals("grant"));
        if (credential != null) {
            return credential.equalsIgnoreCase(connection.credentialName())
                    ? null
                    : Approaches.stored(
                            approaches.find(connection.repository().space(), credential, "credential_name"));
        }
        return ownGrant ? Approaches.granted(actor) : null;
    }

    /**
     * A typed token replaces the one of the connection's credential, unless it is to have a name of its own. A credential of the account
     * serves other spaces too, so who manages one of them does not change it: the token becomes a credential of the space.
     */
    private @Nullable Credential kept(
            Connection connection, Actor actor, Provider provider, Approach approach, ChangeRequest change) {
        var space = connection.repository().space();
        var present = connection.credential();
        String name = ConnectWish.text(change.credentialName());
        boolean sameName = present != null && (name == null || name.equalsIgnoreCase(present.name()));
        if (approach.facts() != null && sameName) {
            var credential = keychain.find(Objects.requireNonNull(present).id()).orElse(null);
            if (credential != null && credential.space() != null) {
                approaches.replace(credential, provider, approach);
                return credential;
            }
        }
        String free = Objects.requireNonNullElse(name, connection.repository().name());
        return approaches.kept(space, actor, provider, approach, free);
    }

    /** An empty name takes it away, an absent one leaves it; another one is tried out. */
    private @Nullable Kept standby(Connection connection, Provider provider, ChangeRequest change) {
        var old = connection.standby();
        String name = change.standbyCredentialName();
        if (name == null || (old != null && old.name().equalsIgnoreCase(name.strip()))) {
            return old;
        }
        if (name.isBlank()) {
            return null;
        }
        var credential = approaches.find(connection.repository().space(), name.strip(), "standby_credential_name");
        projects.again(provider, Approaches.stored(credential), connection);
        keychain.serves(credential.id(), provider);
        return Kept.of(credential);
    }

    private static Connection with(
            Connection old,
            Actor actor,
            @Nullable Approach approach,
            @Nullable Credential kept,
            @Nullable Kept standby,
            @Nullable HostedProject project,
            ChangeRequest change) {
        boolean other = approach != null;
        return new Connection(
                old.repository(),
                old.provider(),
                project == null || Objects.requireNonNull(approach).clonesOnly() ? old.project() : project.id(),
                old.url(),
                approach == null ? old.access() : approach.word(),
                other ? actor.id() : old.person(),
                other ? actor.email() : old.personName(),
                other ? Kept.of(kept) : old.credential(),
                standby,
                old.standIn(),
                Objects.requireNonNullElse(change.useAllAgents(), old.useAllAgents()),
                Objects.requireNonNullElse(change.agents(), old.agents()),
                Objects.requireNonNullElse(change.eacAutoRegistration(), old.eacAutoRegistration()),
                old.archived(),
                old.followsDefault(),
                old.status(),
                old.statusSince(),
                old.fault(),
                old.lastSynced(),
                old.nextAttempt());
    }
}
