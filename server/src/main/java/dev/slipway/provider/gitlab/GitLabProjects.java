package dev.slipway.provider.gitlab;

import dev.slipway.host.HostedBranch;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GitLab's JSON of projects and branches. What lacks what names it is no such thing, whoever answered with it. */
final class GitLabProjects {
    private GitLabProjects() {}

    /**
     * GitLab leaves {@code default_branch} out where the asking person may not read the code, whichever way the role came about
     * (lib/api/entities/basic_project_details.rb), which the list of permissions does not tell for shared groups.
     *
     * @throws Problem {@code PROVIDER_FAILED} for JSON that is no project's
     */
    static HostedProject project(Provider provider, JsonNode json) {
        String webUrl = address(provider, json, "web_url");
        return new HostedProject(
                needed(provider, json, "id"),
                json.path("name").asString(""),
                needed(provider, json, "path_with_namespace"),
                webUrl,
                json.has("http_url_to_repo") ? address(provider, json, "http_url_to_repo") : webUrl + ".git",
                text(json, "description"),
                text(json, "default_branch"),
                json.path("visibility").asString("private"),
                json.path("archived").asBoolean(false),
                json.path("empty_repo").asBoolean(false),
                instant(text(json, "last_activity_at")),
                json.has("default_branch"),
                webUrl + "/-/project_members");
    }

    /** @throws Problem {@code PROVIDER_FAILED} for JSON that is no branch's */
    static HostedBranch branch(Provider provider, JsonNode json) {
        return new HostedBranch(
                needed(provider, json, "name"),
                json.path("default").asBoolean(false),
                needed(provider, json.path("commit"), "id"));
    }

    static String needed(Provider provider, JsonNode json, String key) {
        String text = json.path(key).asString("");
        if (text.isEmpty()) {
            throw GitLabProblems.incomplete(provider, key);
        }
        return text;
    }

    private static String address(Provider provider, JsonNode json, String key) {
        String text = needed(provider, json, key);
        try {
            var uri = new URI(text);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
                return text;
            }
        } catch (URISyntaxException _) {
            // Told like every other address that leads nowhere.
        }
        throw GitLabProblems.incomplete(provider, key);
    }

    private static @Nullable String text(JsonNode json, String key) {
        var value = json.path(key);
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
