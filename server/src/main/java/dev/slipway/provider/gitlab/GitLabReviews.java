package dev.slipway.provider.gitlab;

import dev.slipway.host.HostAccess;
import dev.slipway.host.HostedProject;
import dev.slipway.host.ReviewHost;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.provider.gitlab.GitLabApi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * GitLab's commits, branches and merge requests (API "Commits", "Branches", "Merge requests", "Repository files"). Writing takes the
 * scope {@code api}, which GitLab has in no narrower form, and the role Developer; reading before it takes less.
 */
@Component
class GitLabReviews implements ReviewHost {
    private static final int MOST_PAGES = 10;

    private final GitLabApi api;

    GitLabReviews(GitLabApi api) {
        this.api = api;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public String scope() {
        return "api";
    }

    @Override
    public Optional<HostedFile> file(HostAccess access, HostedProject project, String path, String branch) {
        var reply =
                api.get(access, below(project, "/repository/files/" + GitLabApi.encode(path)), Map.of("ref", branch));
        return reply.isFine() ? Optional.of(file(access, reply.body())) : Optional.empty();
    }

    private static HostedFile file(HostAccess access, JsonNode json) {
        String encoding = GitLabProjects.needed(access.provider(), json, "encoding");
        return new HostedFile(
                decoded(access, encoding, json), GitLabProjects.needed(access.provider(), json, "last_commit_id"));
    }

    private static String decoded(HostAccess access, String encoding, JsonNode file) {
        String content = file.path("content").asString("");
        if (!encoding.equals("base64")) {
            return content;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw GitLabProblems.incomplete(access.provider(), "content");
        }
    }

    @Override
    public void commit(HostAccess access, HostedProject project, NewCommit commit) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("branch", commit.branch());
        fields.put("commit_message", commit.message());
        fields.put("actions", List.of(action(commit)));
        if (commit.makesBranch()) {
            fields.put("start_branch", commit.from());
        }
        var reply =
                allowed(access, project, api.attempt(access, "POST", below(project, "/repository/commits"), fields));
        if (!reply.isFine()) {
            throw commit.makesBranch() && isThere(access, project, commit.branch())
                    ? taken(commit.branch())
                    : refused(access, project, reply);
        }
    }

    private static Map<String, String> action(NewCommit commit) {
        String replaced = commit.replaced();
        return replaced == null
                ? Map.of("action", "create", "file_path", commit.path(), "content", commit.text())
                : Map.of(
                        "action",
                        "update",
                        "file_path",
                        commit.path(),
                        "content",
                        commit.text(),
                        "last_commit_id",
                        replaced);
    }

    /** GitLab's sentence about it is no interface; the branch itself is. */
    private boolean isThere(HostAccess access, HostedProject project, String branch) {
        return api.get(access, branch(project, branch), Map.of()).isFine();
    }

    private static Problem taken(String branch) {
        return new Problem(ErrorCode.NAME_TAKEN, "There is a branch named '" + branch + "' already.");
    }

    private static Problem refused(HostAccess access, HostedProject project, Reply reply) {
        return new Problem(
                        ErrorCode.CONFLICT,
                        "'" + access.provider().name() + "' does not take the commit ("
                                + GitLabProblems.words(reply.body())
                                + "). Nothing was changed. Either somebody changed the file this moment, and pressing again"
                                + " helps, or a rule of the project is against it, which its maintainers can tell.")
                .withAction("See who maintains the project", project.membersUrl());
    }

    @Override
    public void removeBranch(HostAccess access, HostedProject project, String branch) {
        var reply = api.attempt(access, "DELETE", branch(project, branch), Map.of());
        if (reply.status() != 404 && !allowed(access, project, reply).isFine()) {
            throw refused(access, project, reply);
        }
    }

    @Override
    public List<Review> reviews(HostAccess access, HostedProject project, String into) {
        var reviews = new ArrayList<Review>();
        long next = 1;
        for (int page = 0; page < MOST_PAGES && next > 0; page++) {
            var parameters =
                    Map.of("state", "opened", "target_branch", into, "per_page", "100", "page", String.valueOf(next));
            var reply = present(access, project, api.get(access, below(project, "/merge_requests"), parameters));
            for (JsonNode each : reply.body()) {
                if (each.path("source_project_id").equals(each.path("target_project_id"))) {
                    reviews.add(review(access, each));
                }
            }
            next = reply.number("x-next-page", 0);
        }
        return reviews;
    }

    @Override
    public boolean changes(HostAccess access, HostedProject project, String branch, String from, String path) {
        var reply = api.get(access, below(project, "/repository/compare"), Map.of("from", from, "to", branch));
        return reply.body()
                .path("diffs")
                .valueStream()
                .anyMatch(each -> each.path("new_path").asString("").equals(path));
    }

    @Override
    public Review open(HostAccess access, HostedProject project, NewReview review) {
        var fields = Map.of(
                "source_branch", review.branch(),
                "target_branch", review.into(),
                "title", review.title(),
                "description", review.description(),
                "remove_source_branch", true);
        var reply = api.attempt(access, "POST", below(project, "/merge_requests"), fields);
        if (reply.status() == 403 && !lacksScope(reply)) {
            throw withoutReviews(access, project, reply);
        }
        if (!allowed(access, project, reply).isFine()) {
            throw new Problem(
                            ErrorCode.CONFLICT,
                            "'" + access.provider().name() + "' does not take the merge request ("
                                    + GitLabProblems.words(reply.body()) + ").")
                    .withAction("See the project's merge requests", project.webUrl() + "/-/merge_requests");
        }
        return review(access, reply.body());
    }

    /** What may push a branch may ask to have it taken over, unless the project has no merge requests. */
    private static Problem withoutReviews(HostAccess access, HostedProject project, Reply reply) {
        return new Problem(
                        ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                        "'" + access.provider().name() + "' took the branch but no merge request in '" + project.path()
                                + "' (" + GitLabProblems.words(reply.body())
                                + "): merge requests are turned off there, or kept from you. A Maintainer can turn them on"
                                + " under Settings, General, Visibility.")
                .withAction("Open the project's settings", project.webUrl() + "/edit");
    }

    private static Review review(HostAccess access, JsonNode json) {
        return new Review(
                "!" + GitLabProjects.needed(access.provider(), json, "iid"),
                GitLabProjects.needed(access.provider(), json, "web_url"),
                GitLabProjects.needed(access.provider(), json, "source_branch"));
    }

    @Override
    public String filePage(HostedProject project, String branch, String path) {
        return project.webUrl() + "/-/blob/" + segments(branch) + "/" + segments(path);
    }

    @Override
    public String branchesPage(HostedProject project) {
        return project.webUrl() + "/-/branches";
    }

    @Override
    public String settingsPage(HostedProject project) {
        return project.webUrl() + "/edit#js-project-advanced-settings";
    }

    private static String segments(String path) {
        return Arrays.stream(path.split("/", -1)).map(GitLabApi::encode).collect(Collectors.joining("/"));
    }

    private static String below(HostedProject project, String path) {
        return "/projects/" + GitLabApi.encode(project.id()) + path;
    }

    private static String branch(HostedProject project, String branch) {
        return below(project, "/repository/branches/" + GitLabApi.encode(branch));
    }

    private static boolean lacksScope(Reply reply) {
        return reply.body().path("error").asString("").equals("insufficient_scope");
    }

    /** Leaves what is no question of access to the caller. */
    private static Reply allowed(HostAccess access, HostedProject project, Reply reply) {
        if (reply.status() != 403) {
            return present(access, project, reply);
        }
        if (lacksScope(reply)) {
            throw new Problem(
                    ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                    "Writing takes the scope api, which the token lacks at '"
                            + access.provider().name() + "'.");
        }
        String words = GitLabProblems.words(reply.body());
        if (words.toLowerCase(Locale.ROOT).contains("blocked")) {
            throw GitLabProblems.of(access.provider(), reply.answer(), reply.body());
        }
        throw new Problem(
                        ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                        "'" + access.provider().name() + "' does not let you write to '" + project.path() + "' ("
                                + words
                                + "): making a branch there takes at least the role Developer. Ask a Maintainer of the"
                                + " project for it, then press again.")
                .withAction("See who maintains the project", project.membersUrl());
    }

    private static Reply present(HostAccess access, HostedProject project, Reply reply) {
        if (reply.status() == 404) {
            throw GitLabProblems.project(access.provider(), project.path(), project.webUrl());
        }
        return reply;
    }
}
