package dev.slipway.candidate;

import dev.slipway.kernel.Problem;
import dev.slipway.wire.repository.RepositoryBody;
import org.jspecify.annotations.Nullable;

/** A problem as it is kept and shown. */
record Fault(
        String code,
        String message,
        @Nullable String action,
        @Nullable String link) {
    static Fault of(Problem problem) {
        return new Fault(problem.code().name(), problem.text(), problem.action(), problem.link());
    }

    RepositoryBody.Fault body() {
        return new RepositoryBody.Fault(message, code, action, link);
    }
}
