package dev.slipway.repository;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong with a connection, kept so that the page can still say it after a restart. */
record ConnectionFault(
        String code,
        String message,
        @Nullable String action,
        @Nullable String link) {
    static ConnectionFault of(Problem problem) {
        return new ConnectionFault(problem.code().name(), problem.text(), problem.action(), problem.link());
    }

    /** What is wrong where nothing was fetched yet because somebody did not want it. */
    static ConnectionFault cancelled() {
        return of(new Problem(
                ErrorCode.CONFLICT,
                "Fetching it for the first time was cancelled. Synchronise it when it is to be fetched after all."));
    }

    /** How a connection is that has this fault, or none. */
    static ConnectionStatus status(@Nullable ConnectionFault fault) {
        return fault == null
                ? ConnectionStatus.CONNECTED
                : statusAfter(new Problem(ErrorCode.valueOf(fault.code()), fault.message()));
    }

    /** Whether waiting cannot mend it: the access or the project is gone. */
    static ConnectionStatus statusAfter(Problem problem) {
        return switch (problem.code()) {
            case PROVIDER_TOKEN_REJECTED,
                    PROVIDER_ACCESS_TOO_LOW,
                    NOT_AUTHORIZED_AT_PROVIDER,
                    PROJECT_NOT_FOUND,
                    ADDRESS_NOT_ALLOWED -> ConnectionStatus.DISCONNECTED;
            default -> ConnectionStatus.SYNC_FAILED;
        };
    }

    /** Whether trying again by itself makes sense. */
    static boolean passes(Problem problem) {
        return problem.code() == ErrorCode.PROVIDER_UNREACHABLE || problem.code() == ErrorCode.PROVIDER_FAILED;
    }
}
