package dev.slipway.contribution;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Origin;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import org.springframework.stereotype.Component;

/** Opens the projects behind connected repositories to people, whoever connected them. */
@Component
class Workplaces {
    private final Repositories repositories;
    private final Providers providers;
    private final Hosts hosts;
    private final ReviewHosts reviewHosts;
    private final Authority authority;

    Workplaces(
            Repositories repositories, Providers providers, Hosts hosts, ReviewHosts reviewHosts, Authority authority) {
        this.repositories = repositories;
        this.providers = providers;
        this.hosts = hosts;
        this.reviewHosts = reviewHosts;
        this.authority = authority;
    }

    /**
     * A project that can be written to, as far as the host tells before anything is written.
     *
     * @param back page of ours to come back to after authorizing
     * @throws Problem {@code NOT_AUTHORIZED_AT_PROVIDER}, {@code PROVIDER_ACCESS_TOO_LOW}, {@code PROJECT_NOT_FOUND},
     *     {@code WRONG_STATE} for an archived one, {@code EMPTY_REPOSITORY}
     */
    Workplace open(Repository repository, Actor actor, String back) {
        var origin = repositories.origin(repository.space(), repository.name());
        var provider = providers.byId(origin.provider());
        var host = reviewHosts.of(provider);
        var access = authority.of(provider, actor.id(), back);
        var project = find(provider, access, origin, repository);
        var place = new Workplace(
                hosts, provider, host, access, project, () -> authority.tooNarrow(provider, actor.id(), back));
        check(place);
        return place;
    }

    private HostedProject find(Provider provider, Access access, Origin origin, Repository repository) {
        try {
            return hosts.ask(provider, access, each -> hosts.adapter(provider).find(each, origin.project()));
        } catch (Problem problem) {
            throw problem.code() == ErrorCode.PROJECT_NOT_FOUND ? gone(provider, origin, repository) : problem;
        }
    }

    private static Problem gone(Provider provider, Origin origin, Repository repository) {
        return new Problem(
                        ErrorCode.PROJECT_NOT_FOUND,
                        "The project of repository '" + repository.name() + "' (" + origin.url()
                                + ") is gone, or you are"
                                + " not a member of it at '" + provider.name()
                                + "', which does not tell the two apart. Ask a Maintainer of it for the role Developer, or"
                                + " choose another repository.")
                .inField("repository_name")
                .withAction("Open the project", origin.url());
    }

    private static void check(Workplace place) {
        var project = place.project();
        if (project.archived()) {
            throw new Problem(
                            ErrorCode.WRONG_STATE,
                            "'" + project.path()
                                    + "' is archived, so nothing can be written to it. An Owner of the project"
                                    + " can unarchive it in its settings; else choose another repository.")
                    .inField("repository_name")
                    .withAction("Open the project's settings", place.host().settingsPage(project));
        }
        if (!project.readable()) {
            throw new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "You see '" + project.path()
                                    + "' but may not read its code, let alone write to it; that takes"
                                    + " at least the role Developer. Ask a Maintainer of the project for it, then press"
                                    + " again.")
                    .inField("repository_name")
                    .withAction("See who maintains the project", project.membersUrl());
        }
        if (project.empty()) {
            throw new Problem(
                            ErrorCode.EMPTY_REPOSITORY,
                            "'" + project.path()
                                    + "' has no commit yet, so there is nothing to merge into. Push a first"
                                    + " commit, such as a README, then press again.")
                    .inField("repository_name")
                    .withAction("Open the project", project.webUrl());
        }
    }
}
