package dev.slipway.gitlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.gitlab.Running;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gitlab4j.api.GitLabApi;
import org.gitlab4j.api.GitLabApiException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stand-in as a client sees it that nobody here wrote. */
abstract class ClientCase {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    /** The client in the name of the person with a role. */
    static GitLabApi as(String role) {
        return with(GITLAB.roster().person(role).token());
    }

    static GitLabApi with(String token) {
        return new GitLabApi(GITLAB.url(), token);
    }

    static String path(String label) {
        return GITLAB.roster().project(label).path();
    }

    static long person(String role) throws GitLabApiException {
        return Objects.requireNonNull(as("administrator")
                        .getUserApi()
                        .getUser(GITLAB.roster().person(role).username()))
                .getId();
    }

    static void assertRefused(int status, String reason, ThrowingCallable call) {
        GitLabApiException refusal = catchThrowableOfType(GitLabApiException.class, call);
        assertThat(refusal.getHttpStatus()).as(refusal.getMessage()).isEqualTo(status);
        assertThat(refusal.getMessage()).contains(reason);
    }
}
