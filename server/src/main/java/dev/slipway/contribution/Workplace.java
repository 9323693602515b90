package dev.slipway.contribution;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostAccess;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.host.ReviewHost;
import dev.slipway.host.ReviewHost.HostedFile;
import dev.slipway.host.ReviewHost.NewCommit;
import dev.slipway.host.ReviewHost.NewReview;
import dev.slipway.host.ReviewHost.Review;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A project at its host, worked on in a person's own name. Each question is asked by itself, so that a token that is replaced on the way
 * makes none of the others be asked twice.
 *
 * @param tooNarrow what is raised when the host says that the person's grant does not let Slipway write
 */
record Workplace(
        Hosts hosts,
        Provider provider,
        ReviewHost host,
        Access access,
        HostedProject project,
        Supplier<Problem> tooNarrow) {
    boolean hasBranch(String name) {
        return ask(each -> hosts.adapter(provider).branch(each, project.id(), name))
                .isPresent();
    }

    Optional<HostedFile> file(String path, String branch) {
        return ask(each -> host.file(each, project, path, branch));
    }

    List<Review> reviews(String into) {
        return ask(each -> host.reviews(each, project, into));
    }

    boolean changes(String branch, String from, String path) {
        return ask(each -> host.changes(each, project, branch, from, path));
    }

    void commit(NewCommit commit) {
        ask(each -> {
            host.commit(each, project, commit);
            return true;
        });
    }

    void removeBranch(String branch) {
        ask(each -> {
            host.removeBranch(each, project, branch);
            return true;
        });
    }

    Review open(NewReview review) {
        return ask(each -> host.open(each, project, review));
    }

    private <T> T ask(Function<HostAccess, T> work) {
        try {
            return hosts.ask(provider, access, work);
        } catch (Problem problem) {
            throw problem.code() == ErrorCode.NOT_AUTHORIZED_AT_PROVIDER ? tooNarrow.get() : problem;
        }
    }
}
