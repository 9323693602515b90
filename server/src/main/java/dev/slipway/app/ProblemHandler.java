package dev.slipway.app;

import dev.slipway.database.UnstorableText;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** The one place where failures become answers. What nobody foresaw is logged here, once, and answered with a reference to the log. */
@RestControllerAdvice
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** Where a browser on its way to or from GitLab ends: it shows pages, not bodies. */
    private static final URI PAGE = URI.create("/problem?code=FAILED");

    /** Where a browser goes whose session ended while its person was at GitLab. */
    private static final URI SIGN_IN = URI.create("/sign-in?ended=true");

    @ExceptionHandler
    ResponseEntity<ProblemBody> problem(Problem problem, HttpServletRequest request) {
        return problem.code() == ErrorCode.NOT_SIGNED_IN && isBrowserUnderWay(request)
                ? ResponseEntity.status(302).location(SIGN_IN).build()
                : ProblemBodies.answer(problem);
    }

    /** Between Slipway's pages and GitLab's: there a person looks at what is answered. */
    private static boolean isBrowserUnderWay(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/auth/")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case DatabindException wrong -> ProblemBodies.answer(wrongType(wrong));
            case JacksonException malformed ->
                invalid("The body is not JSON: " + malformed.getOriginalMessage() + place(malformed));
            case null, default -> invalid("The request needs a body of JSON");
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        return ProblemBodies.answer(new Problem(
                        ErrorCode.INVALID_REQUEST,
                        "'" + wrong.getName() + "' must be " + (type == null ? "something else" : kind(type)))
                .inField(wrong.getName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> missingParameter(MissingServletRequestParameterException missing) {
        String name = missing.getParameterName();
        return ProblemBodies.answer(
                new Problem(ErrorCode.INVALID_REQUEST, "The parameter '" + name + "' is missing").inField(name));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedHttpMethods();
        return ProblemBodies.answer(
                405,
                "METHOD_NOT_ALLOWED",
                "This address does not take " + wrong.getMethod() + (methods == null ? "" : ", but " + methods));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> wrongMediaType(HttpMediaTypeNotSupportedException wrong) {
        return ProblemBodies.answer(
                415, "UNSUPPORTED_MEDIA_TYPE", "Send JSON, with the header Content-Type: application/json");
    }

    /** PostgreSQL keeps no NUL in a text, so a request that holds one cannot be meant; all else is ours to answer for. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> unstorable(DataIntegrityViolationException failure, HttpServletRequest request) {
        return UnstorableText.causedBy(failure.getMostSpecificCause())
                ? invalid("A text of the request holds a character that cannot be stored, such as NUL")
                : unforeseen(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> nothingThere(NoResourceFoundException missing, HttpServletRequest request) {
        return ProblemBodies.answer(new Problem(ErrorCode.NOT_FOUND, "There is nothing at " + request.getRequestURI()));
    }

    /** The caller went away; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ResponseEntity<ProblemBody> unforeseen(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            int status = answer.getStatusCode().value();
            String detail = Objects.requireNonNullElse(answer.getBody().getDetail(), "The request was refused");
            return ProblemBodies.answer(status, ProblemBodies.name(status), detail);
        }
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} failed [{}]", request.getMethod(), request.getRequestURI(), reference, failure);
        if (request.getRequestURI().startsWith("/auth/")) {
            return ResponseEntity.status(302).location(PAGE).build();
        }
        return ProblemBodies.answer(new Problem(
                ErrorCode.INTERNAL,
                "Something failed that we did not foresee. The server's log tells more; look there for " + reference
                        + ", and name it when you report this."));
    }

    private static Problem wrongType(DatabindException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return field.isEmpty()
                ? new Problem(ErrorCode.INVALID_REQUEST, "The body is JSON, but not of the form that is wanted here")
                : new Problem(ErrorCode.INVALID_REQUEST, "The field '" + field + "' has a value of the wrong kind")
                        .inField(field);
    }

    private static String place(JacksonException malformed) {
        var place = malformed.getLocation();
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    private static String kind(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number of at most " + Integer.MAX_VALUE;
        }
        return Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)
                ? "a number"
                : "of the kind " + type.getSimpleName();
    }

    private static ResponseEntity<ProblemBody> invalid(@Nullable String message) {
        return ProblemBodies.answer(new Problem(ErrorCode.INVALID_REQUEST, String.valueOf(message)));
    }
}
