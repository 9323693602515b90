package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.agent.git.Credentials;
import dev.slipway.agent.git.GitException;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.Mirror;
import dev.slipway.credential.Vault;
import dev.slipway.host.GitProvider;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.Outbound;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Brings commits of a connected repository into the local mirror. */
@Component
class Fetching {
    static final String TOKEN_PURPOSE = "git-token";

    /** Refuses addresses that must not be called, before Git does. */
    interface Gate {
        void check(URI address, AllowedAddresses allowed);
    }

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    private final Providers providers;
    private final Hosts hosts;
    private final GitMirrors mirrors;
    private final Gate outbound;
    private final Vault vault;

    @Autowired
    Fetching(Providers providers, Hosts hosts, GitMirrors mirrors, Outbound outbound, Vault vault) {
        this(providers, hosts, mirrors, outbound::check, vault);
    }

    Fetching(Providers providers, Hosts hosts, GitMirrors mirrors, Gate outbound, Vault vault) {
        this.providers = providers;
        this.hosts = hosts;
        this.mirrors = mirrors;
        this.outbound = outbound;
        this.vault = vault;
    }

    Mirror mirror(Repository repository) {
        return mirrors.mirror(repository.cloneUrl());
    }

    Access access(Connection connection) {
        var sealed = connection.token();
        if (connection.access().equals("grant")) {
            return new Access.Granted(connection.person());
        }
        return sealed == null
                ? new Access.Open()
                : new Access.Token(vault.open(TOKEN_PURPOSE, connection.id().toString(), sealed));
    }

    /** Asks the host about the connected project in the connection's name. */
    <T> T ask(Connection connection, BiFunction<GitProvider, HostAccess, T> question) {
        var provider = providers.byId(connection.provider());
        var adapter = providers.adapter(provider);
        return hosts.ask(provider, access(connection), access -> question.apply(adapter, access));
    }

    GitAccess cloneAccess(Connection connection) {
        var provider = providers.byId(connection.provider());
        Secret token = hosts.token(provider, access(connection));
        String user = token == null ? null : providers.adapter(provider).cloneUser();
        return new GitAccess(connection.repository().cloneUrl(), user, token);
    }

    /** Fetches all branches and tags. */
    void everything(Connection connection, Repository repository) {
        git(connection, repository, repository.branch(), credentials -> {
            mirror(repository).fetch(credentials);
            return repository;
        });
    }

    /** The commit a revision stands for, in the mirror; the host's last known word where the host fails. */
    String commit(Connection connection, String revision) {
        var mirror = mirror(connection.repository());
        if (COMMIT.matcher(revision).matches() && mirror.has(revision)) {
            return revision;
        }
        try {
            return current(connection, mirror, revision);
        } catch (Problem problem) {
            String known = ConnectionFault.passes(problem) ? known(mirror, revision) : null;
            if (known == null) {
                throw problem;
            }
            return known;
        }
    }

    /** The host's API tells the head of a branch quicker than Git does; only what is new is fetched. */
    private String current(Connection connection, Mirror mirror, String revision) {
        if (!COMMIT.matcher(revision).matches()) {
            var head = ask(connection, (host, access) -> host.branch(access, connection.project(), revision));
            if (head.isPresent() && mirror.has(head.get().commit())) {
                return head.get().commit();
            }
        }
        return git(connection, connection.repository(), revision, credentials -> mirror.fetch(credentials, revision));
    }

    private static @Nullable String known(Mirror mirror, String revision) {
        try {
            return mirror.resolve(revision);
        } catch (GitException _) {
            return null;
        }
    }

    private <T> T git(
            Connection connection, Repository repository, String revision, Function<@Nullable Credentials, T> work) {
        var provider = providers.byId(connection.provider());
        outbound.check(URI.create(repository.cloneUrl()), provider.allowed());
        return ask(connection, (host, access) -> {
            var token = access.token();
            try {
                return work.apply(token == null ? null : new Credentials(host.cloneUser(), token.reveal()));
            } catch (GitException failure) {
                throw GitProblems.of(failure, repository, revision);
            } catch (IllegalArgumentException notForGit) {
                throw new Problem(ErrorCode.INVALID_URL, String.valueOf(notForGit.getMessage()));
            }
        });
    }
}
