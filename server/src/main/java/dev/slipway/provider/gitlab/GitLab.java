package dev.slipway.provider.gitlab;

import dev.slipway.host.Application;
import dev.slipway.host.GitProvider;
import dev.slipway.host.HostAccess;
import dev.slipway.host.HostedBranch;
import dev.slipway.host.HostedProject;
import dev.slipway.host.OAuthTokens;
import dev.slipway.host.ProjectAddress;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Secret;
import dev.slipway.provider.gitlab.GitLabApi.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** GitLab, from gitlab.com to one under a path of the company's own host. */
@Component
class GitLab implements GitProvider {
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_BRANCH_PAGES = 30;

    private final GitLabApi api;
    private final GitLabOAuth oauth;

    GitLab(GitLabApi api, GitLabOAuth oauth) {
        this.api = api;
        this.oauth = oauth;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public List<String> scopes() {
        return List.of("read_api", "read_repository");
    }

    @Override
    public List<String> fullScopes() {
        return List.of("api");
    }

    @Override
    public ProjectAddress project(Provider provider, String url) {
        return ProjectUrl.read(provider, url);
    }

    @Override
    public String cloneUser() {
        return "oauth2";
    }

    @Override
    public URI authorizePage(Application application, String state, String challenge) {
        return oauth.authorizePage(application, state, challenge);
    }

    @Override
    public OAuthTokens exchange(Application application, String code, String verifier) {
        return oauth.exchange(application, code, verifier);
    }

    @Override
    public OAuthTokens refresh(Application application, Secret refreshToken) {
        return oauth.refresh(application, refreshToken);
    }

    @Override
    public String account(HostAccess access) {
        return fine(access, api.get(access, "/user", Map.of()), "the account")
                .body()
                .path("username")
                .asString("");
    }

    @Override
    public HostedProject find(HostAccess access, String project) {
        var reply = api.get(access, "/projects/" + GitLabApi.encode(project), Map.of());
        return GitLabProjects.project(
                access.provider(), fine(access, reply, project).body());
    }

    @Override
    public Page<HostedProject> candidates(HostAccess access, @Nullable String search, int page, int perPage) {
        var parameters = new LinkedHashMap<>(Map.of(
                "membership",
                "true",
                "order_by",
                "last_activity_at",
                "sort",
                "desc",
                "page",
                String.valueOf(page),
                "per_page",
                String.valueOf(Math.min(perPage, LARGEST_PAGE))));
        if (search != null) {
            parameters.put("search", search);
            parameters.put("search_namespaces", "true");
        }
        var reply = fine(access, api.get(access, "/projects", parameters), "the list of projects");
        var projects = new ArrayList<HostedProject>();
        reply.body().forEach(each -> projects.add(GitLabProjects.project(access.provider(), each)));
        return new Page<>(projects, page, perPage, total(reply, projects.size(), page, perPage));
    }

    @Override
    public Optional<HostedBranch> branch(HostAccess access, String projectId, String name) {
        var reply = api.get(access, branchesOf(projectId) + "/" + GitLabApi.encode(name), Map.of());
        return reply.isFine() ? Optional.of(GitLabProjects.branch(access.provider(), reply.body())) : Optional.empty();
    }

    @Override
    public List<HostedBranch> branches(HostAccess access, String projectId) {
        var branches = new ArrayList<HostedBranch>();
        long next = 1;
        for (int page = 0; page < MOST_BRANCH_PAGES && next > 0; page++) {
            var parameters = Map.of("per_page", String.valueOf(LARGEST_PAGE), "page", String.valueOf(next));
            var reply = fine(access, api.get(access, branchesOf(projectId), parameters), "the list of branches");
            reply.body().forEach(each -> branches.add(GitLabProjects.branch(access.provider(), each)));
            next = reply.number("x-next-page", 0);
        }
        return branches;
    }

    private static String branchesOf(String projectId) {
        return "/projects/" + GitLabApi.encode(projectId) + "/repository/branches";
    }

    /** GitLab tells no totals beyond 10,000; what is certain then is whether another page follows. */
    private static long total(Reply reply, int items, int page, int perPage) {
        boolean more = reply.number("x-next-page", 0) > 0;
        return reply.number("x-total", (page - 1L) * perPage + items + (more ? 1 : 0));
    }

    private static Reply fine(HostAccess access, Reply reply, String what) {
        if (!reply.isFine()) {
            throw GitLabProblems.project(access.provider(), what, groupMembers(access.provider(), what));
        }
        return reply;
    }

    private static @Nullable String groupMembers(Provider provider, String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? null
                : provider.at("/groups/" + path.substring(0, path.lastIndexOf('/')) + "/-/group_members")
                        .toString();
    }
}
