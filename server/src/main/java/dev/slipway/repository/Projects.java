package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Authorizations;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a project that is to be connected, so that what is in the way can be named. */
@Component
class Projects {
    private final Hosts hosts;
    private final Branches branches;
    private final PlainGit plainGit;

    Projects(Hosts hosts, Branches branches, PlainGit plainGit) {
        this.hosts = hosts;
        this.branches = branches;
        this.plainGit = plainGit;
    }

    /** A project with the branch to follow. */
    record Choice(HostedProject project, String branch) {}

    /**
     * The project and its branch.
     *
     * @param tree what stood behind the project in the URL
     * @throws Problem whatever is in the way
     */
    Choice choose(Provider provider, Approach approach, String path, @Nullable String wanted, @Nullable String tree) {
        if (approach.clonesOnly()) {
            var found = plainGit.find(provider, approach.access(), path);
            var names = List.copyOf(found.heads().branches().keySet());
            return new Choice(found.project(), Branches.choose(found.project(), names, wanted, tree));
        }
        var project = readable(provider, approach, path);
        return new Choice(project, branches.choose(provider, approach.access(), project, wanted, tree));
    }

    /** @param path of the project, or its id at the host */
    HostedProject readable(Provider provider, Approach approach, String path) {
        var project = find(provider, approach.access(), path);
        checkReadable(project);
        return project;
    }

    /** The connected project, in another name than until now. */
    HostedProject again(Provider provider, Approach approach, Connection connection) {
        return approach.clonesOnly()
                ? plainGit.project(provider, approach.access(), connection.repository())
                : readable(provider, approach, connection.project());
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
}
