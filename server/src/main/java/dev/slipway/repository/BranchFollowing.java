package dev.slipway.repository;

import dev.slipway.host.HostedProject;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.Set;

/** Which branch a connection follows now. Hosts rename a branch by making another one and deleting the old. */
final class BranchFollowing {
    private BranchFollowing() {}

    /**
     * The branch of the connection; where it is gone and was the default branch, the new default branch.
     *
     * @param present names of all branches
     * @throws Problem {@code BRANCH_NOT_FOUND}
     */
    static String branch(Connection connection, HostedProject project, Set<String> present) {
        String branch = connection.repository().branch();
        String newDefault = project.defaultBranch();
        if (present.contains(branch)) {
            return branch;
        }
        if (connection.followsDefault() && newDefault != null && present.contains(newDefault)) {
            return newDefault;
        }
        throw new Problem(
                        ErrorCode.BRANCH_NOT_FOUND,
                        "'" + project.webUrl() + "' has no branch '" + branch
                                + "' any more. Connect it again with another branch, or bring the branch back.")
                .withAction("Look at the project's branches", project.webUrl() + "/-/branches");
    }
}
