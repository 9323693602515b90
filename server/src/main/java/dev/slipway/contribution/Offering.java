package dev.slipway.contribution;

import dev.slipway.contribution.Contribution.State;
import dev.slipway.host.ReviewHost.HostedFile;
import dev.slipway.host.ReviewHost.NewCommit;
import dev.slipway.host.ReviewHost.NewReview;
import dev.slipway.host.ReviewHost.Review;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way of one proposal: nothing where nothing is new, the merge request that is open already, or else a branch and a new one.
 *
 * @param isOurs whether a text is one that the blueprint has or had, which nobody else wrote
 */
record Offering(Workplace place, Proposal proposal, Predicate<String> isOurs) {
    private static final int MOST_BRANCHES = 30;

    /** @throws Problem as {@link Contributions#propose} */
    Contribution offer() {
        if (!place.hasBranch(proposal.target())) {
            throw new Problem(
                            ErrorCode.BRANCH_NOT_FOUND,
                            "'" + place.project().path() + "' has no branch '" + proposal.target()
                                    + "' to merge into. Choose one of its branches.")
                    .inField("target_branch")
                    .withAction("See its branches", place.host().branchesPage(place.project()));
        }
        var there = place.file(proposal.path(), proposal.target());
        if (there.filter(this::isSame).isPresent()) {
            return nothingToDo();
        }
        requireUnchanged(there.orElse(null));
        return underWay()
                .map(this::openAlready)
                .orElseGet(() -> opened(there.map(HostedFile::commit).orElse(null)));
    }

    /** What somebody else pushed meanwhile must not be undone by an edit of the text before it. */
    private void requireUnchanged(@Nullable HostedFile there) {
        String before = proposal.before();
        if (before != null && (there == null || !plain(there.text()).equals(before))) {
            throw new Problem(
                            ErrorCode.CONFLICT,
                            proposal.path() + " on " + proposal.target()
                                    + (there == null ? " is gone" : " was changed by somebody else")
                                    + " since the version that your text was made from. Look at the newest version, take over"
                                    + " what you need, and propose it again.")
                    .inField("based_on")
                    .withAction(
                            "See the file", place.host().filePage(place.project(), proposal.target(), proposal.path()));
        }
    }

    /** As versions are kept. */
    private static String plain(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean isSame(HostedFile file) {
        return file.text().equals(text());
    }

    private String text() {
        return proposal.text();
    }

    private Contribution nothingToDo() {
        return result(
                State.NOTHING_TO_DO,
                "Nothing to do: " + proposal.path() + " on " + proposal.target() + " has this very text already.",
                place.host().filePage(place.project(), proposal.target(), proposal.path()),
                "",
                proposal.target());
    }

    private Optional<Review> underWay() {
        return place.reviews(proposal.target()).stream()
                .filter(each -> BlueprintFile.isBranchOf(proposal.blueprint().name(), each.branch()))
                .filter(each -> place.changes(each.branch(), proposal.target(), proposal.path()))
                .findFirst();
    }

    private Contribution openAlready(Review review) {
        var there = place.file(proposal.path(), review.branch());
        if (there.filter(this::isSame).isPresent()) {
            return openAlready(review, " brings this file already.");
        }
        if (proposal.isEdit()) {
            return openAlready(
                    review,
                    " changes this file already, to another text. Merge or close it, then propose this one; or change the"
                            + " file on its branch.");
        }
        return there.filter(file -> isOurs.test(file.text()))
                .map(older -> updated(review, older))
                .orElseGet(() -> openAlready(
                        review,
                        " brings this file already, with a text that somebody changed there. Merge or close it, then add the"
                                + " blueprint again; or change the file on its branch."));
    }

    /** What Slipway wrote there, and nobody changed since, follows the blueprint. */
    private Contribution updated(Review review, HostedFile older) {
        place.commit(new NewCommit(
                review.branch(), review.branch(), proposal.path(), older.commit(), text(), proposal.title()));
        return result(
                State.UPDATED,
                "The open merge request " + review.reference()
                        + " brought an older version of the blueprint and now brings this one, version "
                        + proposal.blueprint().version() + ". Its title and description are as they were.",
                review.url(),
                review.reference(),
                review.branch());
    }

    private Contribution openAlready(Review review, String what) {
        return result(
                State.OPEN_ALREADY,
                "The open merge request " + review.reference() + what,
                review.url(),
                review.reference(),
                review.branch());
    }

    /** @param replaced as in {@link NewCommit} */
    private Contribution opened(@Nullable String replaced) {
        String branch = committed(replaced);
        var review = asked(branch);
        return result(
                State.OPENED,
                "The merge request " + review.reference() + (replaced == null ? " adds " : " changes ")
                        + proposal.path() + ".",
                review.url(),
                review.reference(),
                branch);
    }

    /** The branch that was free; somebody may take one between the question and the commit. */
    private String committed(@Nullable String replaced) {
        for (int number = 1; number <= MOST_BRANCHES; number++) {
            String branch = BlueprintFile.branch(proposal.blueprint().name(), number);
            if (!place.hasBranch(branch) && isCommitted(branch, replaced)) {
                return branch;
            }
        }
        throw new Problem(
                        ErrorCode.CONFLICT,
                        "'" + place.project().path() + "' has " + MOST_BRANCHES
                                + " branches for this blueprint already, "
                                + BlueprintFile.branch(proposal.blueprint().name(), 1)
                                + " and so on. Remove those that nobody needs.")
                .withAction("See its branches", place.host().branchesPage(place.project()));
    }

    private boolean isCommitted(String branch, @Nullable String replaced) {
        try {
            place.commit(new NewCommit(branch, proposal.target(), proposal.path(), replaced, text(), proposal.title()));
            return true;
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.NAME_TAKEN) {
                return false;
            }
            throw isUncertain(problem) ? leftBehind(problem, branch, "may have been made") : problem;
        }
    }

    /** The host may have done what it did not get to answer. */
    private static boolean isUncertain(Problem problem) {
        return problem.code() == ErrorCode.PROVIDER_UNREACHABLE || problem.code() == ErrorCode.PROVIDER_FAILED;
    }

    private Review asked(String branch) {
        try {
            return place.open(new NewReview(branch, proposal.target(), proposal.title(), proposal.description()));
        } catch (Problem problem) {
            var made = isUncertain(problem) ? tidied(problem, branch) : removed(problem, branch);
            if (made == null) {
                throw problem;
            }
            return made;
        }
    }

    /** The merge request, if it was made all the same; else the branch goes, too. */
    private @Nullable Review tidied(Problem problem, String branch) {
        try {
            var made = place.reviews(proposal.target()).stream()
                    .filter(each -> each.branch().equals(branch))
                    .findFirst();
            return made.isPresent() ? made.get() : removed(problem, branch);
        } catch (Problem again) {
            throw leftBehind(problem, branch, "was made and is still there");
        }
    }

    private @Nullable Review removed(Problem problem, String branch) {
        try {
            place.removeBranch(branch);
            return null;
        } catch (Problem again) {
            throw leftBehind(problem, branch, "was made and is still there");
        }
    }

    private Contribution result(State state, String message, String url, String reference, String branch) {
        return new Contribution(
                state, message, url, reference, proposal.repository().name(), proposal.path(), branch);
    }

    private Problem leftBehind(Problem problem, String branch, String what) {
        return new Problem(
                        problem.code(),
                        problem.text() + " The branch " + branch + " " + what
                                + "; remove it, or ask there for its merge request, before you press again.")
                .withAction("See the project's branches", place.host().branchesPage(place.project()));
    }
}
