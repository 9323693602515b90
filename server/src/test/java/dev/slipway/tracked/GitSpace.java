package dev.slipway.tracked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.ApiClient;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Spaces;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A server beside a GitLab, with a space in which the project {@code no-assets} is connected as {@code book}, and an administrator. */
public final class GitSpace implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROJECT = "no-assets";

    final ServerWithGitLab world;
    private final ApiClient admin;
    private final List<Map<String, String>> actions = new ArrayList<>();

    public GitSpace() throws Exception {
        world = ServerWithGitLab.start();
        var response = world.setUp(world.browser(), Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        var context = world.server().context();
        context.getBean(Spaces.class).create("team", null, null);
        admin = ApiClient.bearer(
                world.server(), Cast.bearer(context, Cast.person(context, "admin", AccountRole.ADMIN)));
        connect();
    }

    void connect() throws Exception {
        var roster = world.gitlab().roster();
        var body = Map.of(
                "repository_name",
                "book",
                "repository_url",
                roster.project(PROJECT).url(),
                "access_token",
                roster.person("administrator").token());
        ok("POST", "/repositories", body);
    }

    void disconnect() throws Exception {
        ok("DELETE", "/repositories?repository_name=book", Map.of());
    }

    public GitSpace create(String path, String text) {
        actions.add(new HashMap<>(Map.of("action", "create", "file_path", path, "content", text)));
        return this;
    }

    public GitSpace update(String path, String text) {
        actions.add(new HashMap<>(Map.of("action", "update", "file_path", path, "content", text)));
        return this;
    }

    GitSpace delete(String path) {
        actions.add(new HashMap<>(Map.of("action", "delete", "file_path", path)));
        return this;
    }

    /** Commits what was asked for, and has the server look. */
    public String push() throws Exception {
        String id = commit();
        ok("POST", "/repositories/book/scan", Map.of());
        awaitFollowed(id);
        return id;
    }

    /** Commits what was asked for, and tells nobody. */
    String commit() throws Exception {
        var roster = world.gitlab().roster();
        var commit = Map.of("branch", "main", "commit_message", "Change blueprints", "actions", List.copyOf(actions));
        actions.clear();
        var answer = world.server()
                .send(HttpRequest.newBuilder(URI.create(roster.url() + "/api/v4/projects/"
                                + roster.project(PROJECT).id() + "/repository/commits"))
                        .header("PRIVATE-TOKEN", roster.person("administrator").token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(commit)))
                        .build());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return JSON.readTree(answer.body()).path("id").asString();
    }

    void awaitFollowed(String commit) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!hasFollowed(commit)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Whoever scanned first follows first, and that may be the server itself, in the background. */
    private boolean hasFollowed(String commit) {
        return world.server()
                        .database()
                        .client()
                        .sql("select count(*) from tracked_repository where commit_id = ?")
                        .param(commit)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public JsonNode get(String path) throws Exception {
        return ok("GET", path, Map.of());
    }

    public JsonNode ok(String method, String path, Object body) throws Exception {
        var answer = admin.call(
                method, "/api/spaces/team" + path, method.equals("GET") ? "" : JSON.writeValueAsString(body));
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What is said to a call that must fail. */
    public String refused(String method, String path, Object body) throws Exception {
        var answer = admin.call(
                method, "/api/spaces/team" + path, method.equals("GET") ? "" : JSON.writeValueAsString(body));
        if (answer.statusCode() == 200) {
            throw new AssertionError("not refused: " + answer.body());
        }
        return JSON.readTree(answer.body()).path("message").asString();
    }

    /** The blueprint as those see it who may change it; a missing node where the list has none of the name. */
    JsonNode listed(String list, String name) throws Exception {
        return get(list)
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
