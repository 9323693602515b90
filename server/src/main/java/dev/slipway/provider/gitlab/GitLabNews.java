package dev.slipway.provider.gitlab;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.webhook.News;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GitLab's bodies of deliveries (its manual, "Webhook events"). */
final class GitLabNews {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMIT = "[0-9a-f]{40}([0-9a-f]{24})?";
    private static final int LONGEST_TEXT = 10_000;

    private GitLabNews() {}

    static News read(String event, byte[] body) {
        var json = json(body);
        return switch (json.path("object_kind").asString("")) {
            case "push" -> push(json);
            case "tag_push" -> tag(json);
            case "merge_request" -> mergeRequest(json);
            case "note" -> note(json);
            default -> new News.Other(event);
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            var json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException _) {
            // said below, as of anything else that is no object
        }
        throw strange("it is no JSON object");
    }

    private static News push(JsonNode json) {
        return new News.Push(
                ref(json, "refs/heads/"), commit(json, "before"), commit(json, "after"), text(json, "user_username"));
    }

    private static News tag(JsonNode json) {
        boolean gone = commit(json, "after") == null;
        String checkedOut = text(json, "checkout_sha");
        return new News.Tag(
                ref(json, "refs/tags/"),
                gone ? null : checkedOut == null ? commit(json, "after") : checkedOut,
                text(json, "user_username"));
    }

    private static News mergeRequest(JsonNode json) {
        var attributes = json.path("object_attributes");
        return new News.MergeRequest(
                number(attributes),
                attributes.path("action").asString("update"),
                shortened(attributes.path("title").asString("")),
                attributes.path("source_branch").asString(""),
                attributes.path("target_branch").asString(""),
                text(attributes.path("last_commit"), "id"),
                attributes.has("oldrev")
                        || attributes.path("action").asString("").equals("open"),
                text(attributes, "url"),
                text(json.path("user"), "username"));
    }

    private static News note(JsonNode json) {
        var attributes = json.path("object_attributes");
        var on = json.has("merge_request") ? json.path("merge_request") : json.path("issue");
        return new News.Note(
                attributes.path("noteable_type").asString(""),
                on.has("iid") ? number(on) : null,
                shortened(attributes.path("note").asString("")),
                text(attributes, "url"),
                text(json.path("user"), "username"));
    }

    private static long number(JsonNode json) {
        var number = json.path("iid");
        if (!number.isIntegralNumber()) {
            throw strange("it names no number (iid)");
        }
        return number.asLong();
    }

    private static String ref(JsonNode json, String prefix) {
        String ref = json.path("ref").asString("");
        if (!ref.startsWith(prefix) || ref.length() == prefix.length() || ref.length() > 1000) {
            throw strange("its ref does not begin with " + prefix);
        }
        return ref.substring(prefix.length());
    }

    /** Null for the commit of nothing but zeros, which stands for none. */
    private static @Nullable String commit(JsonNode json, String key) {
        String commit = json.path(key).asString("");
        if (!commit.matches(COMMIT)) {
            throw strange("its " + key + " is no commit");
        }
        return commit.matches("0+") ? null : commit;
    }

    private static @Nullable String text(JsonNode json, String key) {
        var value = json.path(key);
        return value.isString() && !value.asString().isEmpty() ? shortened(value.asString()) : null;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static Problem strange(String why) {
        return new Problem(ErrorCode.INVALID_REQUEST, "The delivery is not in GitLab's form: " + why + ".");
    }
}
