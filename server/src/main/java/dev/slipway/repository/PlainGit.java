package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.agent.git.Credentials;
import dev.slipway.agent.git.GitException;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.GitRoute;
import dev.slipway.agent.git.RemoteHeads;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.keychain.Login;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.Route;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Works with a repository through Git itself, which is all that some tokens open. */
@Component
class PlainGit {
    /** Refuses addresses that must not be called, before Git calls them; says by which way it may. */
    interface Gate {
        GitRoute check(URI address, Route route);
    }

    private final Hosts hosts;
    private final GitMirrors mirrors;
    private final Gate outbound;

    @Autowired
    PlainGit(Hosts hosts, GitMirrors mirrors, Outbound outbound) {
        this(hosts, mirrors, (address, route) -> checked(outbound, address, route));
    }

    PlainGit(Hosts hosts, GitMirrors mirrors, Gate outbound) {
        this.hosts = hosts;
        this.mirrors = mirrors;
        this.outbound = outbound;
    }

    private static GitRoute checked(Outbound outbound, URI address, Route route) {
        var authority = route.authority();
        var proxy = route.proxy();
        return new GitRoute(
                outbound.pin(address, route),
                authority == null ? null : authority.pem(),
                proxy == null ? null : proxy.url().toString());
    }

    /** Where a repository is: its page and its address for Git over HTTP. */
    record Place(String page, String cloneUrl) {
        static Place of(Repository repository) {
            return new Place(repository.webUrl(), repository.cloneUrl());
        }
    }

    /** Does what takes Git, and says what went wrong in the words of this room. */
    <T> T work(
            Provider provider, Access access, Place place, String revision, Function<@Nullable Credentials, T> work) {
        var route = outbound.check(URI.create(place.cloneUrl()), provider.route());
        return hosts.askWithLogin(provider, access, (_, login) -> {
            try {
                return route.during(() -> work.apply(credentials(login)));
            } catch (GitException failure) {
                throw GitProblems.of(failure, place.page(), revision);
            } catch (IllegalArgumentException notForGit) {
                throw new Problem(ErrorCode.INVALID_URL, String.valueOf(notForGit.getMessage()));
            }
        });
    }

    /** A project with its branches, as far as Git tells: the path stands for the id, which only the host's API knows. */
    record Found(HostedProject project, RemoteHeads heads) {}

    /** @param path of the project below the host's address */
    Found find(Provider provider, Access access, String path) {
        String page = provider.at("/" + path).toString();
        return find(provider, access, path, new Place(page, page + ".git"));
    }

    /** The connected project as far as Git tells. */
    HostedProject project(Provider provider, Access access, Repository repository) {
        return find(provider, access, path(provider, repository.webUrl()), Place.of(repository))
                .project();
    }

    private Found find(Provider provider, Access access, String path, Place place) {
        var heads = work(provider, access, place, "HEAD", mirrors.mirror(place.cloneUrl())::remoteHeads);
        var project = new HostedProject(
                path,
                path.substring(path.lastIndexOf('/') + 1),
                path,
                place.page(),
                place.cloneUrl(),
                null,
                heads.defaultBranch(),
                "private",
                false,
                heads.branches().isEmpty(),
                null,
                true,
                place.page() + "/-/project_members");
        return new Found(project, heads);
    }

    private static String path(Provider provider, String page) {
        return page.substring(provider.baseUrl().toString().length() + 1);
    }

    private static @Nullable Credentials credentials(@Nullable Login login) {
        return login == null
                ? null
                : new Credentials(
                        String.valueOf(login.username()), login.token().reveal());
    }
}
