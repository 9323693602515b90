package dev.slipway.contribution;

import dev.slipway.app.ApiClient;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.People;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import dev.slipway.signin.TestBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server beside a GitLab, with a space of connected repositories, a blueprint made of one, and people who bring it there. */
final class Harbor implements AutoCloseable {
    static final String SPACE = "team";
    private static final JsonMapper JSON = JsonMapper.shared();

    final ServerWithGitLab world;
    private final ApiClient admin;
    private final Map<String, ApiClient> people = new HashMap<>();
    private final Map<String, TestBrowser> browsers = new HashMap<>();

    Harbor() throws Exception {
        world = ServerWithGitLab.start();
        var response = world.setUp(world.browser(), Map.of("access", "full"));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        world.server().context().getBean(Spaces.class).create(SPACE, null, null);
        admin = arrived("root");
        connect("net", "terraform");
        connect("book", "no-assets");
        ok(admin, "POST", repositories() + "/net/scan", Map.of());
    }

    private static String repositories() {
        return "/api/spaces/" + SPACE + "/repositories";
    }

    /** Connects a project with the administrator's token. */
    void connect(String name, String label) throws Exception {
        var roster = world.gitlab().roster();
        ok(
                admin,
                "POST",
                repositories(),
                Map.of(
                        "repository_name",
                        name,
                        "repository_url",
                        roster.project(label).url(),
                        "access_token",
                        roster.person("administrator").token(),
                        "credential_name",
                        "of " + name));
    }

    /** Makes a blueprint of an asset of the repository {@code net}. */
    void blueprint(String name) throws Exception {
        var assets = ok(admin, "GET", "/api/spaces/" + SPACE + "/iac-assets", "");
        String asset = assets.findValuesAsString("asset_name").isEmpty()
                ? assets.findValuesAsString("name").getFirst()
                : assets.findValuesAsString("asset_name").getFirst();
        ok(
                admin,
                "POST",
                "/api/spaces/" + SPACE + "/blueprints",
                Map.of(
                        "repository_name",
                        "net",
                        "blueprints_candidates",
                        java.util.List.of(Map.of("name", name, "asset_name", asset))));
    }

    void edit(String name, String yaml) throws Exception {
        int version = ok(admin, "GET", "/api/spaces/" + SPACE + "/blueprints/" + name + "/versions", "")
                .path(0)
                .path("version")
                .asInt();
        ok(admin, "PUT", "/api/spaces/" + SPACE + "/blueprints/" + name, Map.of("yaml", yaml, "based_on", version));
    }

    /** Somebody of GitLab who has signed in and may change blueprints. */
    ApiClient arrived(String username) throws Exception {
        var known = people.get(username);
        if (known != null) {
            return known;
        }
        var browser = world.browser();
        world.signIn(browser, username);
        browsers.put(username, browser);
        var account = world.gitlab().roster().people().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
        var context = world.server().context();
        var person = context.getBean(People.class).byEmail(account.email()).orElseThrow();
        context.getBean(People.class).giveRole(account.email(), AccountRole.ADMIN);
        var client = ApiClient.bearer(
                world.server(), Cast.bearer(context, new Actor(person.id(), person.email(), person.name())));
        people.put(username, client);
        return client;
    }

    /** The same, and the person has let the repositories application act in their name. */
    ApiClient authorized(String username) throws Exception {
        var client = arrived(username);
        authorize(username);
        return client;
    }

    void authorize(String username) throws Exception {
        var browser = Objects.requireNonNull(browsers.get(username));
        var page = browser.open(world.url() + "/auth/repositories?return_to=/back");
        if (page.select("form button").text().contains("Authorize")) {
            browser.open(browser.press(page, "Authorize"));
        }
    }

    /** What the repositories application asks for from now on. */
    void access(String readOnlyOrFull) throws Exception {
        String id = ok(admin, "GET", "/api/settings/repository_providers", "")
                .path(0)
                .path("id")
                .asString();
        ok(admin, "PUT", "/api/settings/repository_providers/" + id, Map.of("access", readOnlyOrFull));
    }

    HttpResponse<String> add(ApiClient person, String blueprint, Map<String, String> wish) throws Exception {
        return person.call("POST", path(blueprint), JSON.writeValueAsString(wish));
    }

    JsonNode added(ApiClient person, String blueprint, Map<String, String> wish) throws Exception {
        return ok(person, "POST", path(blueprint), wish);
    }

    JsonNode draft(ApiClient person, String blueprint) throws Exception {
        return ok(person, "GET", path(blueprint), "");
    }

    /** The code, the text, and the way out, on a line each. */
    String refused(ApiClient person, String blueprint, Map<String, String> wish) throws Exception {
        var answer = add(person, blueprint, wish);
        if (answer.statusCode() == 200) {
            throw new AssertionError("not refused: " + answer.body());
        }
        var body = JSON.readTree(answer.body());
        return body.path("errors").path(0).path("code").asString() + "\n"
                + body.path("message").asString() + "\n" + body.path("link").asString("");
    }

    /** @param blueprint its name, with the repository behind a question mark where it lies in one */
    private static String path(String blueprint) {
        String[] parts = blueprint.split("\\?", 2);
        String where = parts.length == 1 ? "" : "?repository_name=" + parts[1];
        return "/api/spaces/" + SPACE + "/blueprints/" + parts[0] + "/merge-request" + where;
    }

    private static JsonNode ok(ApiClient person, String method, String path, Object body) throws Exception {
        var answer = person.call(method, path, body.equals("") ? "" : JSON.writeValueAsString(body));
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Calls GitLab's API about a project, as its administrator. */
    JsonNode gitlab(String method, String label, String path, Map<String, ?> fields) throws Exception {
        var roster = world.gitlab().roster();
        var response = world.server()
                .send(HttpRequest.newBuilder(URI.create(roster.url() + "/api/v4/projects/"
                                + roster.project(label).id() + path))
                        .header("PRIVATE-TOKEN", roster.person("administrator").token())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                        .build());
        return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    }

    /** Commits one file to the main branch of the project behind {@code net}, and tells nobody. */
    void push(String action, String path, String text) throws Exception {
        var change = Map.of("action", action, "file_path", path, "content", text);
        var commit = gitlab(
                "POST",
                "terraform",
                "/repository/commits",
                Map.of("branch", "main", "commit_message", action, "actions", java.util.List.of(change)));
        if (!commit.has("id")) {
            throw new AssertionError(commit);
        }
    }

    void scan(String repository) throws Exception {
        ok(admin, "POST", repositories() + "/" + repository + "/scan", Map.of());
    }

    String file(String label, String path, String branch) throws Exception {
        String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
        var file = gitlab("GET", label, "/repository/files/" + encoded + "?ref=" + branch, Map.of());
        return new String(Base64.getDecoder().decode(file.path("content").asString("")), StandardCharsets.UTF_8);
    }

    boolean hasBranch(String label, String branch) throws Exception {
        String encoded = URLEncoder.encode(branch, StandardCharsets.UTF_8);
        return gitlab("GET", label, "/repository/branches/" + encoded, Map.of()).has("commit");
    }

    /** Makes GitLab fail at something. */
    void fault(Map<String, ?> fault) throws Exception {
        world.control("POST", "/faults", JSON.writeValueAsString(fault));
    }

    void noFaults() throws Exception {
        world.control("DELETE", "/faults", "");
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
