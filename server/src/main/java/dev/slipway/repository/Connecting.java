package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Authorizations;
import dev.slipway.access.Hosts;
import dev.slipway.credential.Vault;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.repository.ChangeRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connects a repository after asking its host everything that could be in the way, so that what is can be named. */
@Component
class Connecting {
    private final ConnectionStore store;
    private final Providers providers;
    private final Hosts hosts;
    private final Branches branches;
    private final Vault vault;
    private final InstantSource clock;

    Connecting(
            ConnectionStore store,
            Providers providers,
            Hosts hosts,
            Branches branches,
            Vault vault,
            InstantSource clock) {
        this.store = store;
        this.providers = providers;
        this.hosts = hosts;
        this.branches = branches;
        this.vault = vault;
        this.clock = clock;
    }

    /** The new connection; its first synchronisation is still to come. */
    Connection connect(SpaceId space, Actor actor, ConnectWish wish) {
        var provider = providers.of(wish.url());
        checkType(wish, provider);
        var address = providers.adapter(provider).project(provider, wish.url());
        String name = RepositoryName.checked(wish.name() == null ? lastPart(address.path()) : wish.name());
        checkFree(space, name);
        var access = access(space, actor, provider, wish);
        var project = find(provider, access, address.path());
        checkReadable(project);
        String branch = branches.choose(provider, access, project, wish.branch(), address.tree());
        var connection = connection(space, actor, wish, provider, name, access, project, branch);
        if (!store.add(connection, clock.instant())) {
            throw taken(name);
        }
        return connection;
    }

    /** The connection as it would be with other access or agents; access that is given is tried out first. */
    Connection changed(Connection connection, Actor actor, ChangeRequest change) {
        String token = ConnectWish.text(change.accessToken());
        String credential = ConnectWish.text(change.credentialName());
        var space = connection.repository().space();
        boolean ownGrant =
                token == null && credential == null && connection.access().equals("grant");
        Access access = null;
        if (token != null) {
            access = new Access.Token(Secret.of(token));
        } else if (credential != null && !credential.equalsIgnoreCase(connection.credentialName())) {
            access = new Access.Token(credential(space, credential));
        } else if (ownGrant) {
            access = new Access.Granted(actor.id());
        }
        if (access != null) {
            checkReadable(find(providers.byId(connection.provider()), access, connection.project()));
        }
        return with(connection, actor, access, credential, change);
    }

    private Connection with(
            Connection old, Actor actor, @Nullable Access access, @Nullable String credential, ChangeRequest change) {
        var token = access instanceof Access.Token typed
                ? vault.seal(Fetching.TOKEN_PURPOSE, old.id().toString(), typed.token())
                : old.token();
        boolean other = access != null;
        return new Connection(
                old.repository(),
                old.provider(),
                old.project(),
                old.url(),
                access == null ? old.access() : word(access),
                other ? actor.id() : old.person(),
                other ? actor.email() : old.personName(),
                token,
                credential == null ? old.credentialName() : credential,
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

    /** The typed token, the one kept under the credential's name, the caller's grant, or nobody's name for public projects. */
    private Access access(SpaceId space, Actor actor, Provider provider, ConnectWish wish) {
        if (wish.token() != null) {
            return new Access.Token(wish.token());
        }
        if (wish.credentialName() != null) {
            return new Access.Token(credential(space, wish.credentialName()));
        }
        return hosts.own(provider, actor.id());
    }

    Secret credential(SpaceId space, String name) {
        var connection = store.byCredential(space, name).orElse(null);
        var sealed = connection == null ? null : connection.token();
        if (connection == null || sealed == null) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "There is no credential '" + name
                                    + "' in this space. Give the access token itself once; it is kept"
                                    + " under this name.")
                    .inField("credential_name");
        }
        return vault.open(Fetching.TOKEN_PURPOSE, connection.id().toString(), sealed);
    }

    private HostedProject find(Provider provider, Access access, String path) {
        try {
            return hosts.ask(provider, access, each -> hosts.adapter(provider).find(each, path));
        } catch (Problem problem) {
            boolean nobodyAsked = access instanceof Access.Open
                    && (problem.code() == ErrorCode.PROJECT_NOT_FOUND
                            || problem.code() == ErrorCode.PROVIDER_TOKEN_REJECTED);
            throw nobodyAsked ? notPublic(provider, path) : problem;
        }
    }

    private static Problem notPublic(Provider provider, String path) {
        return new Problem(
                        ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                        "'" + path + "' is not a public project of " + provider.name()
                                + ", and you have not authorized Slipway there yet. Authorize it, or give an access token.")
                .withAction("Authorize Slipway at " + provider.name(), Authorizations.page(provider));
    }

    private static void checkReadable(HostedProject project) {
        if (!project.readable()) {
            throw new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "'" + project.path()
                                    + "' can be seen but its code cannot be read with this access: in a project"
                                    + " that is not public that takes at least the role Reporter (Guest and Planner do not"
                                    + " suffice). Ask a maintainer or owner of the project for it.")
                    .withAction("Ask for the role Reporter", project.membersUrl());
        }
        if (project.empty()) {
            throw GitProblems.empty(project.webUrl());
        }
    }

    private Connection connection(
            SpaceId space,
            Actor actor,
            ConnectWish wish,
            Provider provider,
            String name,
            Access access,
            HostedProject project,
            String branch) {
        var id = new RepositoryId(UUID.randomUUID());
        var token = access instanceof Access.Token typed ? typed.token() : null;
        return new Connection(
                new Repository(id, space, name, project.webUrl(), project.cloneUrl(), provider.type(), branch, null),
                provider.id(),
                project.id(),
                Providers.shown(wish.url()),
                word(access),
                actor.id(),
                actor.email(),
                token == null ? null : vault.seal(Fetching.TOKEN_PURPOSE, id.toString(), token),
                credentialName(wish, token, name),
                wish.useAllAgents(),
                wish.agents(),
                wish.eacAutoRegistration(),
                project.archived(),
                branch.equals(project.defaultBranch()),
                ConnectionStatus.SYNCING,
                clock.instant(),
                null,
                null,
                null);
    }

    static String word(Access access) {
        return switch (access) {
            case Access.Granted _ -> "grant";
            case Access.Token _ -> "token";
            case Access.Open() -> "open";
        };
    }

    private static @Nullable String credentialName(ConnectWish wish, @Nullable Secret token, String name) {
        return wish.credentialName() != null || token == null ? wish.credentialName() : name;
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
