package dev.slipway.app;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.ProblemBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problems as they go over the wire. */
final class ProblemBodies {
    private ProblemBodies() {}

    static ResponseEntity<ProblemBody> answer(Problem problem) {
        var faults = problem.all().stream()
                .map(each -> fault(each.code().name(), each.text(), each.field()))
                .toList();
        return answer(
                problem.code().status(), new ProblemBody(faults, problem.text(), problem.action(), problem.link()));
    }

    static ResponseEntity<ProblemBody> answer(int status, String name, String message) {
        return answer(status, new ProblemBody(List.of(fault(name, message, null)), message, null, null));
    }

    /** The content type is set here, so that a client that asked for something else gets its reason all the same. */
    private static ResponseEntity<ProblemBody> answer(int status, ProblemBody body) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static ProblemBody.Fault fault(String name, String message, @Nullable String field) {
        return new ProblemBody.Fault(name, message, name, field);
    }

    /** The stable name for a status that the framework chose. */
    static String name(int status) {
        return switch (status) {
            case 401 -> ErrorCode.NOT_SIGNED_IN.name();
            case 403 -> ErrorCode.FORBIDDEN.name();
            case 404 -> ErrorCode.NOT_FOUND.name();
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> ErrorCode.TOO_LARGE.name();
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 503 -> "UNAVAILABLE";
            default -> status < 500 ? ErrorCode.INVALID_REQUEST.name() : ErrorCode.INTERNAL.name();
        };
    }
}
