package dev.slipway.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to what a kind of Git host calls a merge or pull request. All methods but the first two and the pages block for calls to the
 * host and raise what {@link GitProvider} says, except that {@code NOT_AUTHORIZED_AT_PROVIDER} says that the token lacks
 * {@link #scope()}, and {@code PROVIDER_ACCESS_TOO_LOW} that its owner lacks a role, with the page on which roles are given.
 */
public interface ReviewHost {
    /** Key of the hosts it knows, as {@link GitProvider#key()}. */
    String key();

    /** The scope that writing takes. */
    String scope();

    /**
     * A file on a branch.
     *
     * @param commit the last one that changed it
     */
    record HostedFile(String text, String commit) {}

    /** A file on a branch; empty when there is none. */
    Optional<HostedFile> file(HostAccess access, HostedProject project, String path, String branch);

    /**
     * A commit that gives a file a text.
     *
     * @param branch a new branch, or one that is there
     * @param from branch that a new one starts from; otherwise the same
     * @param replaced the commit that last changed the file, as {@link HostedFile#commit}; null for a file that is not there yet
     */
    record NewCommit(
            String branch,
            String from,
            String path,
            @Nullable String replaced,
            String text,
            String message) {
        public boolean makesBranch() {
            return !branch.equals(from);
        }
    }

    /**
     * Makes a commit and where it is new its branch, all or nothing; nothing, too, where somebody changed the file meanwhile.
     *
     * @throws dev.slipway.kernel.Problem {@code NAME_TAKEN} when the branch is there already; {@code CONFLICT} when the host refuses the
     *     commit for another reason, in its words
     */
    void commit(HostAccess access, HostedProject project, NewCommit commit);

    /** Removes a branch; one that is gone already is no problem. */
    void removeBranch(HostAccess access, HostedProject project, String branch);

    /**
     * An open request to take a branch over.
     *
     * @param reference what people call it, such as {@code !12}
     * @param branch that it wants to have taken over; lies in the same project
     */
    record Review(String reference, String url, String branch) {}

    /** All open requests to take a branch of the project over into this one of its branches. */
    List<Review> reviews(HostAccess access, HostedProject project, String into);

    /** Whether a file differs on the branch from what it was where the branch left the other one. */
    boolean changes(HostAccess access, HostedProject project, String branch, String from, String path);

    /** What a request to take a branch over says. */
    record NewReview(String branch, String into, String title, String description) {}

    /**
     * Asks to take a branch over.
     *
     * @throws dev.slipway.kernel.Problem {@code CONFLICT} when the host refuses, in its words
     */
    Review open(HostAccess access, HostedProject project, NewReview review);

    /** The page of a file on a branch. */
    String filePage(HostedProject project, String branch, String path);

    /** The page that lists the project's branches. */
    String branchesPage(HostedProject project);

    /** The page on which an archived project is opened again. */
    String settingsPage(HostedProject project);
}
