package dev.slipway.provider.gitlab;

import dev.slipway.candidate.GroupHost;
import dev.slipway.candidate.HostedGroup;
import dev.slipway.candidate.ListedProject;
import dev.slipway.candidate.ListedProjects;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.provider.gitlab.GitLabApi.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * GitLab's groups and long listings. Pages follow the link that each page gives (its documentation, {@code doc/api/rest}, "pagination"):
 * by key where GitLab offers that, so that no page is lost or counted beyond 50,000 rows.
 */
@Component
class GitLabGroups implements GroupHost {
    private static final String LARGEST_PAGE = "100";

    private final GitLabApi api;

    GitLabGroups(GitLabApi api) {
        this.api = api;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public String groupPath(Provider provider, String url) {
        return GroupUrl.read(provider, url);
    }

    @Override
    public HostedGroup group(HostAccess access, String idOrPath) {
        var reply = api.get(access, "/groups/" + GitLabApi.encode(idOrPath), Map.of("with_projects", "false"));
        if (!reply.isFine()) {
            throw missing(access.provider(), idOrPath);
        }
        var body = reply.body();
        return new HostedGroup(
                GitLabProjects.needed(access.provider(), body, "id"),
                GitLabProjects.needed(access.provider(), body, "full_path"),
                body.path("name").asString(""),
                body.path("web_url").asString(""));
    }

    @Override
    public ListedProjects members(HostAccess access, @Nullable String next) {
        return page(
                access,
                "/projects",
                next,
                Map.of(
                        "membership",
                        "true",
                        "pagination",
                        "keyset",
                        "order_by",
                        "id",
                        "sort",
                        "asc",
                        "per_page",
                        LARGEST_PAGE));
    }

    @Override
    public ListedProjects changed(HostAccess access, Change change, @Nullable String next) {
        String order = change == Change.ACTIVITY ? "last_activity_at" : "updated_at";
        return page(
                access,
                "/projects",
                next,
                Map.of("membership", "true", "order_by", order, "sort", "desc", "per_page", LARGEST_PAGE));
    }

    @Override
    public OptionalLong count(HostAccess access) {
        var reply = api.get(access, "/projects", Map.of("membership", "true", "simple", "true", "per_page", "1"));
        long total = reply.isFine() ? reply.number("x-total", -1) : -1;
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    @Override
    public ListedProjects inGroup(HostAccess access, String groupId, @Nullable String next) {
        return page(
                access,
                "/groups/" + GitLabApi.encode(groupId) + "/projects",
                next,
                Map.of("include_subgroups", "true", "order_by", "id", "sort", "asc", "per_page", LARGEST_PAGE));
    }

    private ListedProjects page(HostAccess access, String path, @Nullable String next, Map<String, String> first) {
        var reply = api.get(access, path, next == null ? first : NextPage.parameters(next));
        if (reply.status() == 404) {
            throw missing(access.provider(), path.replaceFirst("^/groups/([^/]+)/projects$", "$1"));
        }
        if (!reply.body().isArray()) {
            throw new Problem(
                    ErrorCode.PROVIDER_FAILED,
                    "'" + access.provider().name() + "' answered the list of projects with something that is no list."
                            + " Nothing here was changed; it is asked again later.");
        }
        List<ListedProject> projects = new ArrayList<>();
        reply.body().forEach(each -> projects.add(listed(access.provider(), each)));
        return new ListedProjects(List.copyOf(projects), following(reply));
    }

    private static @Nullable String following(Reply reply) {
        return reply.answer().header("link").flatMap(NextPage::query).orElse(null);
    }

    private static ListedProject listed(Provider provider, JsonNode json) {
        var project = GitLabProjects.project(provider, json);
        var namespace = json.path("namespace");
        int role = role(json.path("permissions"));
        boolean personal = namespace.path("kind").asString("").equals("user");
        var topics = new ArrayList<String>();
        json.path("topics").forEach(each -> topics.add(each.asString("")));
        return new ListedProject(
                project,
                namespace.path("full_path").asString(parent(project.path())),
                json.path("name_with_namespace").asString(project.name()),
                personal
                        ? ListedProject.Kind.PERSONAL
                        : role == 0 ? ListedProject.Kind.SHARED : ListedProject.Kind.GROUP,
                !json.path("forked_from_project").isMissingNode()
                        && !json.path("forked_from_project").isNull(),
                List.copyOf(topics),
                role);
    }

    /** The greater of the two; what a share with a group gives is in neither. */
    private static int role(JsonNode permissions) {
        return Math.max(
                permissions.path("project_access").path("access_level").asInt(0),
                permissions.path("group_access").path("access_level").asInt(0));
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static Problem missing(Provider provider, String group) {
        return new Problem(
                        ErrorCode.PROJECT_NOT_FOUND,
                        "The group '" + group + "' does not exist on '" + provider.name()
                                + "', or whoever asks is not a member of it (GitLab does not tell the two apart).")
                .withAction(
                        "Look at the spelling; else ask an owner of the group for access",
                        provider.at("/explore/groups").toString());
    }
}
