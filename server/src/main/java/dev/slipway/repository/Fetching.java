package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.agent.git.Credentials;
import dev.slipway.agent.git.GitException;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.Mirror;
import dev.slipway.host.GitProvider;
import dev.slipway.host.HostAccess;
import dev.slipway.host.HostedBranch;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.keychain.Login;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings commits of a connected repository into the local mirror. */
@Component
class Fetching {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    private final Providers providers;
    private final Hosts hosts;
    private final GitMirrors mirrors;
    private final PlainGit plainGit;
    private final Ways ways;

    Fetching(Providers providers, Hosts hosts, GitMirrors mirrors, PlainGit plainGit, Ways ways) {
        this.providers = providers;
        this.hosts = hosts;
        this.mirrors = mirrors;
        this.plainGit = plainGit;
        this.ways = ways;
    }

    Mirror mirror(Repository repository) {
        return mirrors.mirror(repository.cloneUrl());
    }

    /** Asks the host about the connected project in the connection's name. */
    <T> T ask(Connection connection, BiFunction<GitProvider, HostAccess, T> question) {
        return ways.through(connection, access -> ask(connection, access, question));
    }

    private <T> T ask(Connection connection, Access access, BiFunction<GitProvider, HostAccess, T> question) {
        var provider = providers.byId(connection.provider());
        var adapter = providers.adapter(provider);
        return hosts.ask(provider, access, each -> question.apply(adapter, each));
    }

    /** The connected project as the host tells of it, or as Git does where nothing but Git is open. */
    HostedProject project(Connection connection) {
        var provider = providers.byId(connection.provider());
        return ways.through(connection, access -> {
            if (hosts.clonesOnly(access)) {
                return plainGit.project(provider, access, connection.repository());
            }
            try {
                return ask(connection, access, (host, each) -> host.find(each, connection.project()));
            } catch (Problem problem) {
                throw problem.code() == ErrorCode.PROJECT_NOT_FOUND ? gone(provider, connection) : problem;
            }
        });
    }

    /** It was there when it was connected, so its path is known, and that nobody misspelt it. */
    private static Problem gone(Provider provider, Connection connection) {
        String page = connection.repository().webUrl();
        return new Problem(
                        ErrorCode.PROJECT_NOT_FOUND,
                        "'" + page + "' is not there any more for whoever '" + provider.name()
                                + "' is asked as: it was deleted, or the access to it was taken away (GitLab does not tell the"
                                + " two apart). What was found in it stays here; disconnect it if it is gone for good.")
                .withAction("Look whether it is still there", page);
    }

    GitAccess cloneAccess(Connection connection) {
        var provider = providers.byId(connection.provider());
        Login login = hosts.login(provider, Ways.present(connection));
        return new GitAccess(
                connection.repository().cloneUrl(),
                login == null ? null : login.username(),
                login == null ? null : login.token(),
                GitAccess.route(provider));
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
        return commit(connection, mirror, revision, mirror::has);
    }

    /** The same for whoever fetches it elsewhere: the one that was seen last need not be looked for here. */
    String commitForElsewhere(Connection connection, String revision) {
        var mirror = mirror(connection.repository());
        String last = connection.repository().commit();
        return commit(connection, mirror, revision, commit -> commit.equals(last) || mirror.has(commit));
    }

    private String commit(Connection connection, Mirror mirror, String revision, Predicate<String> isHere) {
        if (COMMIT.matcher(revision).matches() && mirror.has(revision)) {
            return revision;
        }
        try {
            return current(connection, mirror, revision, isHere);
        } catch (Problem problem) {
            String known = ConnectionFault.passes(problem) ? known(mirror, revision) : null;
            if (known == null) {
                throw problem;
            }
            return known;
        }
    }

    /** The host's API tells the head of a branch quicker than Git does; only what is new is fetched. */
    private String current(Connection connection, Mirror mirror, String revision, Predicate<String> isHere) {
        if (!COMMIT.matcher(revision).matches()) {
            var head = ways.through(connection, access -> head(connection, access, revision));
            if (head.isPresent() && isHere.test(head.get().commit())) {
                return head.get().commit();
            }
        }
        return git(connection, connection.repository(), revision, credentials -> mirror.fetch(credentials, revision));
    }

    /** The head of the branch that is followed; asks the API, or Git where nothing but Git is open. */
    Optional<String> head(Connection connection) {
        var provider = providers.byId(connection.provider());
        var repository = connection.repository();
        String branch = repository.branch();
        return ways.through(connection, access -> {
            if (hosts.clonesOnly(access)) {
                var place = PlainGit.Place.of(repository);
                return Optional.of(plainGit.work(
                        provider,
                        access,
                        place,
                        branch,
                        credentials -> mirror(repository).fetch(credentials, branch)));
            }
            return head(connection, access, branch).map(HostedBranch::commit);
        });
    }

    private Optional<HostedBranch> head(Connection connection, Access access, String branch) {
        return hosts.clonesOnly(access)
                ? Optional.empty()
                : ask(connection, access, (host, each) -> host.branch(each, connection.project(), branch));
    }

    /** What the revision stood for when it was seen last, without asking anybody. */
    Optional<Checkout> atHand(Repository repository, String revision) {
        var mirror = mirror(repository);
        String commit = mirror.isThere() ? known(mirror, revision) : null;
        return Optional.ofNullable(commit).map(each -> new Checkout(repository, each, mirror));
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
        return ways.through(
                connection, access -> plainGit.work(provider, access, PlainGit.Place.of(repository), revision, work));
    }
}
