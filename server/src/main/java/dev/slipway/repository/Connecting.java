package dev.slipway.repository;

import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Credential;
import dev.slipway.repository.Connection.Kept;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Connects a repository after asking its host everything that could be in the way, so that what is can be named. */
@Component
class Connecting {
    private final ConnectionStore store;
    private final Providers providers;
    private final Approaches approaches;
    private final Projects projects;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Connecting(
            ConnectionStore store,
            Providers providers,
            Approaches approaches,
            Projects projects,
            TransactionOperations transactions,
            InstantSource clock) {
        this.store = store;
        this.providers = providers;
        this.approaches = approaches;
        this.projects = projects;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The new connection; its first synchronisation is still to come. */
    Connection connect(SpaceId space, Actor actor, ConnectWish wish) {
        var provider = providers.of(wish.url());
        checkType(wish, provider);
        var address = providers.adapter(provider).project(provider, wish.url());
        String name = RepositoryName.checked(wish.name() == null ? lastPart(address.path()) : wish.name());
        checkFree(space, name);
        var approach = approaches.of(space, actor, provider, wish, name);
        var choice = projects.choose(provider, approach, address.path(), wish.branch(), address.tree());
        return Objects.requireNonNull(transactions.execute(_ -> {
            String credentialName = Objects.requireNonNullElse(wish.credentialName(), name);
            var kept = approaches.kept(space, actor, provider, approach, credentialName);
            var connection = connection(space, actor, wish, provider, name, approach, Kept.of(kept), choice);
            if (!store.add(connection, clock.instant())) {
                throw taken(name);
            }
            return connection;
        }));
    }

    /** @throws Problem {@code INVALID_INPUT} when the space may use no credential of that name */
    Credential credential(SpaceId space, String name) {
        return approaches.find(space, name, "credential_name");
    }

    private Connection connection(
            SpaceId space,
            Actor actor,
            ConnectWish wish,
            Provider provider,
            String name,
            Approach approach,
            @Nullable Kept credential,
            Projects.Choice choice) {
        var project = choice.project();
        var id = new RepositoryId(UUID.randomUUID());
        return new Connection(
                new Repository(
                        id, space, name, project.webUrl(), project.cloneUrl(), provider.type(), choice.branch(), null),
                provider.id(),
                project.id(),
                Providers.shown(wish.url()),
                approach.word(),
                actor.id(),
                actor.email(),
                credential,
                null,
                null,
                wish.useAllAgents(),
                wish.agents(),
                wish.eacAutoRegistration(),
                project.archived(),
                choice.branch().equals(project.defaultBranch()),
                ConnectionStatus.SYNCING,
                clock.instant(),
                null,
                null,
                null);
    }

    /** {@code gitlabEnterprise} and {@code gitlab} are the same kind of host. */
    private static void checkType(ConnectWish wish, Provider provider) {
        String type = wish.type();
        var known = List.of(provider.type(), provider.type() + "enterprise");
        if (type != null && !known.contains(type.toLowerCase(Locale.ROOT))) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "The URL lies on '" + provider.name() + "', which is of the kind '" + provider.type()
                                    + "' and not '" + type + "'.")
                    .inField("repository_type");
        }
    }

    private void checkFree(SpaceId space, String name) {
        if (store.find(space, name).isPresent()) {
            throw taken(name);
        }
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Problem taken(String name) {
        return new Problem(
                        ErrorCode.NAME_TAKEN,
                        "The space has a repository named '" + name + "' already. Choose another name.")
                .inField("repository_name");
    }
}
