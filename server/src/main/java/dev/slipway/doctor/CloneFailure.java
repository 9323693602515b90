package dev.slipway.doctor;

import dev.slipway.agent.git.GitFailure;
import dev.slipway.doctor.CloneProbe.Target;
import java.util.Arrays;

/** What a failed look at a repository means, and what mends it. */
final class CloneFailure {
    private CloneFailure() {}

    /** @param name of the agent's kind of failure; one that this server does not know counts as any other */
    static Finding finding(String name, String how, String said, Target target) {
        var failure = Arrays.stream(GitFailure.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(GitFailure.OTHER);
        String evidence = how + ": " + (said.isBlank() ? name : said.strip());
        String members = target.provider()
                .at("/" + target.project() + "/-/project_members")
                .toString();
        return switch (failure) {
            case AUTHENTICATION ->
                Finding.failed(evidence, "Mend the token: this one does not open the repository", target.page());
            case FORBIDDEN ->
                Finding.failed(
                        evidence,
                        "Ask a maintainer or owner of the project for the role Reporter, or use a token with a repository scope",
                        members);
            case NOT_FOUND_OR_INVISIBLE ->
                Finding.failed(evidence, "Look at the address; else ask for a membership of the project", members);
            case REDIRECTED -> Finding.failed(evidence, "Use the project's new address", target.page());
            case EMPTY -> Finding.failed(evidence, "Push a first commit", target.page());
            case UNREACHABLE, TIMEOUT, UNKNOWN_REF, UNKNOWN_PATH, DAMAGED, DISK, OTHER ->
                Finding.unknown(
                        evidence,
                        "Look whether " + target.provider().name() + " can be reached from the agent's machine",
                        target.page());
        };
    }
}
