package dev.slipway.repository;

import dev.slipway.agent.git.GitException;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;

/** What Git says, in the words and codes of this room. */
final class GitProblems {
    private GitProblems() {}

    static Problem of(GitException failure, String webUrl, String revision) {
        String where = "'" + webUrl + "'";
        String said = " (Git says: " + failure.getMessage() + ")";
        return switch (failure.failure()) {
            case AUTHENTICATION -> notAccepted(where, said, webUrl);
            case FORBIDDEN -> notAllowed(where, said, webUrl);
            case NOT_FOUND_OR_INVISIBLE, REDIRECTED ->
                problem(
                        ErrorCode.PROJECT_NOT_FOUND,
                        where
                                + " cannot be cloned: it does not exist any more, or the token's owner is no member of it."
                                + said);
            case EMPTY -> empty(webUrl);
            case UNKNOWN_REF ->
                problem(
                        ErrorCode.BRANCH_NOT_FOUND,
                        where + " has no branch, tag or commit '" + revision
                                + "'. Look whether it was renamed or deleted.");
            case UNREACHABLE, TIMEOUT ->
                problem(
                        ErrorCode.PROVIDER_UNREACHABLE,
                        where + " cannot be fetched now; trying again may help." + said);
            case DISK ->
                problem(
                        ErrorCode.PROVIDER_FAILED,
                        where
                                + " could not be fetched: the disk of this server is full, or its data folder cannot be written"
                                + " to. Make room there; it is tried again by itself." + said);
            case UNKNOWN_PATH, DAMAGED, OTHER ->
                problem(ErrorCode.PROVIDER_FAILED, where + " could not be fetched." + said);
        };
    }

    private static Problem notAccepted(String where, String said, String webUrl) {
        return problem(
                        ErrorCode.PROVIDER_TOKEN_REJECTED,
                        where
                                + " cannot be cloned: the token is not accepted. A deploy token also takes the user name that"
                                + " the host showed beside it." + said)
                .withAction("Look at the token, and at its user name", webUrl);
    }

    private static Problem notAllowed(String where, String said, String webUrl) {
        return problem(
                        ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                        where
                                + " cannot be cloned: the host knows who asks, but the role in the project or the scopes of the"
                                + " token do not reach to read its code." + said)
                .withAction("Ask for the role Reporter, or use a token with the scope read_repository", webUrl);
    }

    static Problem empty(String webUrl) {
        return problem(
                        ErrorCode.EMPTY_REPOSITORY,
                        "'" + webUrl
                                + "' has no commit yet, so there is nothing to work with. Push a first commit and try"
                                + " again.")
                .withAction("Push a first commit", webUrl);
    }

    private static Problem problem(ErrorCode code, String message) {
        return new Problem(code, message);
    }
}
