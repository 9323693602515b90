package dev.slipway.webhook;

import dev.slipway.app.ApiClient;
import dev.slipway.gitlab.Roster;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Spaces;
import dev.slipway.repository.Followers;
import dev.slipway.repository.SampleGit;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server beside a GitLab, with a space, its administrator, and direct lines to both. */
final class HookWorld implements AutoCloseable {
    static final String SPACE = "hooks";

    final ServerWithGitLab world;
    final ApiClient admin;
    private final HttpClient client = HttpClient.newHttpClient();

    HookWorld() throws Exception {
        world = ServerWithGitLab.start();
        var response = world.setUp(world.browser(), Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        var context = world.server().context();
        context.getBean(Spaces.class).create(SPACE, null, null);
        var ada = Cast.person(context, "ada", AccountRole.ADMIN);
        admin = ApiClient.bearer(world.server(), Cast.bearer(context, ada));
    }

    Roster.Repository project(String label) {
        return world.gitlab().roster().project(label);
    }

    String token(String role) {
        return world.gitlab().roster().person(role).token();
    }

    /** Connects with a typed token. */
    void connect(String name, String label, String token) throws Exception {
        var response = admin.call("POST", "/api/spaces/" + SPACE + "/repositories", """
                {"repository_url": "%s", "access_token": "%s", "repository_name": "%s"}""".formatted(
                        project(label).url(), token, name));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
    }

    JsonNode repository(String name) throws Exception {
        return read(admin.get("/api/spaces/" + SPACE + "/repositories/repository?repository_name=" + name));
    }

    JsonNode hook(String name) throws Exception {
        return read(admin.get("/api/spaces/" + SPACE + "/repositories/" + name + "/webhook"));
    }

    JsonNode hookIn(String name, String state) {
        return eventually(
                () -> hook(name), hook -> hook.path("state").asString().equals(state));
    }

    /** Calls GitLab's API as somebody. */
    JsonNode gitlab(String role, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(world.gitlab().roster().url() + "/api/v4" + path))
                .header("PRIVATE-TOKEN", token(role))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(response.body());
    }

    /** A working copy of a project, with what the role's token may push. */
    Copy copy(Path folder, String label, String role) {
        var git = SampleGit.in(folder);
        String url = project(label).url().replace("://", "://oauth2:" + token(role) + "@") + ".git";
        git.git("fetch", "--quiet", url, "main");
        git.git("reset", "--quiet", "--hard", "FETCH_HEAD");
        return new Copy(git, url);
    }

    /** Pushes for real. */
    record Copy(SampleGit git, String url) {
        String push(String content) {
            String commit = git.write("news.txt", content).commit();
            git.git("push", "--quiet", "--force", url, "HEAD:main");
            return commit;
        }
    }

    /** The push that GitLab tells of. */
    static byte[] push(String branch, String before, String after) {
        return """
                {"object_kind":"push","event_name":"push","before":"%s","after":"%s","ref":"refs/heads/%s","checkout_sha":"%s",
                 "user_username":"marek","project_id":1,"project":{"id":1,"default_branch":"main"},"commits":[],
                 "total_commits_count":1}""".formatted(before, after, branch, after).getBytes(StandardCharsets.UTF_8);
    }

    /** The plain secret of a connection's hook. */
    String secret(String name) {
        var context = world.server().context();
        var space = context.getBean(Spaces.class).byName(SPACE);
        var follower = context.getBean(Followers.class).find(space.id(), name);
        var hook = context.getBean(WebhookStore.class)
                .find(follower.provider(), follower.project())
                .orElseThrow();
        return context.getBean(Secrets.class).token(hook).reveal();
    }

    /** Delivers by hand. */
    HttpResponse<String> deliver(String address, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    static <T> T eventually(Callable<T> look, Predicate<T> enough) {
        var end = Instant.now().plusSeconds(30);
        try {
            var last = look.call();
            while (!enough.test(last)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Still so after 30 s: " + last);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                last = look.call();
            }
            return last;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        world.close();
    }
}
