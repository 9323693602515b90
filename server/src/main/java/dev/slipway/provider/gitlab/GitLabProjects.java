package dev.slipway.provider.gitlab;

import dev.slipway.host.HostedBranch;
import dev.slipway.host.HostedProject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GitLab's JSON of projects and branches. */
final class GitLabProjects {
    private GitLabProjects() {}

    /**
     * GitLab leaves {@code default_branch} out where the asking person may not read the code, whichever way the role came about
     * (lib/api/entities/basic_project_details.rb), which the list of permissions does not tell for shared groups.
     */
    static HostedProject project(JsonNode json) {
        String webUrl = json.path("web_url").asString("");
        return new HostedProject(
                json.path("id").asString(),
                json.path("name").asString(""),
                json.path("path_with_namespace").asString(""),
                webUrl,
                json.path("http_url_to_repo").asString(webUrl + ".git"),
                text(json, "description"),
                text(json, "default_branch"),
                json.path("visibility").asString("private"),
                json.path("archived").asBoolean(false),
                json.path("empty_repo").asBoolean(false),
                instant(text(json, "last_activity_at")),
                json.has("default_branch"),
                webUrl + "/-/project_members");
    }

    static HostedBranch branch(JsonNode json) {
        return new HostedBranch(
                json.path("name").asString(""),
                json.path("default").asBoolean(false),
                json.path("commit").path("id").asString(""));
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
