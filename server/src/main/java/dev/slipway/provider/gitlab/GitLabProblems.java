package dev.slipway.provider.gitlab;

import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.outbound.OutboundAnswer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What GitLab's refusals mean and what mends them. Told apart by status and error key; its sentences differ between versions. */
final class GitLabProblems {
    private GitLabProblems() {}

    /** @param body null where the answer was not JSON */
    static Problem of(Provider provider, OutboundAnswer answer, @Nullable JsonNode body) {
        String who = "'" + provider.name() + "'";
        return switch (answer.status()) {
            case 429 ->
                new Problem(
                        ErrorCode.PROVIDER_FAILED,
                        who + " asks us to slow down (429, too many requests)" + retryAfter(answer)
                                + ". Nothing is lost; try again then.");
            case 401 -> body == null ? strange(who, answer) : rejected(provider, body);
            case 403 -> body == null ? strange(who, answer) : forbidden(provider, body);
            case 404 -> body == null ? strange(who, answer) : project(provider, "the project", null);
            default -> strange(who, answer);
        };
    }

    /** GitLab answers the same for what is not there and for what may not be known. */
    static Problem project(Provider provider, String path, @Nullable String groupUrl) {
        return new Problem(
                        ErrorCode.PROJECT_NOT_FOUND,
                        "'" + path + "' does not exist on '" + provider.name()
                                + "', or whoever asks is not a member of it"
                                + " (GitLab does not tell the two apart). Look at the spelling; else ask an owner of the"
                                + " group for the role Reporter.")
                .withAction("Ask an owner of the group for access", groupUrl);
    }

    private static Problem rejected(Provider provider, JsonNode body) {
        String said = words(body);
        String lower = said.toLowerCase(Locale.ROOT);
        String why = lower.contains("expired")
                ? "it has expired"
                : lower.contains("revoked") ? "it was revoked" : "it is not known there";
        return new Problem(
                        ErrorCode.PROVIDER_TOKEN_REJECTED,
                        "'" + provider.name() + "' does not accept the token: " + why
                                + ". Make a new one with the scopes"
                                + " read_api and read_repository, or authorize Slipway anew.")
                .withAction(
                        "Make a new access token",
                        provider.at("/-/user_settings/personal_access_tokens").toString());
    }

    private static Problem forbidden(Provider provider, JsonNode body) {
        if (body.path("error").asString("").equals("insufficient_scope")) {
            return new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "The token lacks a scope on '" + provider.name()
                                    + "': it needs read_api and read_repository"
                                    + " (or api). Make one with these scopes.")
                    .withAction(
                            "Make a token with the scopes read_api and read_repository",
                            provider.at("/-/user_settings/personal_access_tokens")
                                    .toString());
        }
        if (words(body).toLowerCase(Locale.ROOT).contains("blocked")) {
            return new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "'" + provider.name() + "' has blocked the account whose token this is (" + words(body)
                                    + "). Its administrator can unblock it; else connect with another person's access.")
                    .withAction("Give this connection another access, or have the account unblocked", null);
        }
        return new Problem(
                        ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                        "'" + provider.name() + "' does not allow this (" + words(body)
                                + "): reading a project's code takes"
                                + " at least the role Reporter and an account that is not blocked.")
                .withAction("Ask a maintainer or owner of the project for the role Reporter", null);
    }

    /** An answer that came as JSON and yet is not what was asked for, as from a proxy or a half-started host. */
    static Problem incomplete(Provider provider, String key) {
        return new Problem(
                ErrorCode.PROVIDER_FAILED,
                "'" + provider.name() + "' gave an answer that is not GitLab's API (it has no usable '" + key
                        + "'). Nothing here was changed; try again, and if it stays so ask who runs it.");
    }

    private static Problem strange(String who, OutboundAnswer answer) {
        boolean redirected = answer.status() / 100 == 3;
        String what = answer.status() >= 500
                ? " has a fault of its own or is being maintained (" + answer.status() + ")"
                : redirected
                        ? " sends elsewhere (" + answer.status() + "); its address may have changed"
                        : " gave an answer that is not GitLab's API (" + answer.status() + ", "
                                + answer.header("content-type").orElse("no content type") + ")";
        return new Problem(
                ErrorCode.PROVIDER_FAILED,
                who + what + ". Nothing here was changed; try again, and if it stays so ask who runs it.");
    }

    private static String retryAfter(OutboundAnswer answer) {
        Optional<String> seconds = answer.header("retry-after").filter(text -> text.matches("\\d{1,6}"));
        return seconds.map(text -> " for " + text + " s").orElse("");
    }

    /** GitLab's own words, from any of its forms. */
    static String words(JsonNode body) {
        for (String key : new String[] {"error_description", "message", "error"}) {
            var value = body.path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                String text = value.isString() ? value.asString() : value.toString();
                return text.length() <= 300 ? text : text.substring(0, 300);
            }
        }
        return "no reason given";
    }
}
