package dev.slipway.provider.gitlab.examination;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call and what came of it.
 *
 * @param path as it was asked for
 * @param answer null when none came
 * @param failure why none came; null when one did
 * @param asked when, by our clock
 * @param ended when the answer was there
 */
record Seen(
        String path, Line.@Nullable Answer answer, @Nullable String failure, Instant asked, Instant ended) {
    private static final int LONGEST_QUOTE = 160;

    /** 0 when there was no answer. */
    int status() {
        return answer == null ? 0 : answer.outer().status();
    }

    /** A good answer that is GitLab's: a page of a proxy and half an answer are none. */
    boolean isFine() {
        return status() / 100 == 2 && isJson();
    }

    boolean isJson() {
        return answer != null && !answer.body().isMissingNode();
    }

    /** GitLab does not accept the token. */
    boolean isRejected() {
        return status() == 401 && isJson();
    }

    /** What was asked for is not there for whoever asks. */
    boolean isMissing() {
        return status() == 404 && isJson();
    }

    /** The token is good but not for this. */
    boolean lacksScope() {
        return status() == 403 && text("error").equals("insufficient_scope");
    }

    /** The account's role is too low for this, or the account may do nothing at all. */
    boolean isForbidden() {
        return status() == 403 && isJson() && !lacksScope();
    }

    boolean isBlocked() {
        String said = words().toLowerCase(Locale.ROOT);
        return isForbidden()
                && (said.contains("blocked") || said.contains("deactivated") || said.contains("pending approval"));
    }

    /** GitLab asks to be asked less. */
    boolean isThrottled() {
        return status() == 429;
    }

    JsonNode body() {
        return answer == null ? tools.jackson.databind.node.MissingNode.getInstance() : answer.body();
    }

    String text(String key) {
        return body().path(key).asString("");
    }

    Optional<String> header(String name) {
        return answer == null ? Optional.empty() : answer.outer().header(name);
    }

    /** Where the answer came from when the host sent us on, else empty. */
    Optional<String> sentOnTo() {
        String from = answer == null ? "" : answer.outer().uri().getRawPath();
        return from.endsWith(path.replaceFirst("\\?.*$", "")) || from.isEmpty() ? Optional.empty() : Optional.of(from);
    }

    /** The call, for people. */
    String call() {
        return "GET " + path;
    }

    /** The call and its answer, for people. */
    String told() {
        if (answer == null) {
            return call() + ": " + failure;
        }
        String what = isJson() ? said() : strange();
        return call() + " answered " + status() + (what.isEmpty() ? "" : " " + what);
    }

    /** GitLab's own words, where it has any. */
    String words() {
        for (String key : new String[] {"error_description", "message", "error"}) {
            var value = body().path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                return cut(value.isString() ? value.asString() : value.toString());
            }
        }
        return "";
    }

    private String said() {
        return status() / 100 == 2 || words().isEmpty() ? "" : "'" + words() + "'";
    }

    private String strange() {
        String type = header("content-type").orElse("no content type");
        return type.toLowerCase(Locale.ROOT).contains("json")
                ? "with half a JSON document: the answer broke off"
                : "with " + type + ", which is not GitLab's API";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
