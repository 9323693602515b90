package dev.slipway.doctor;

import dev.slipway.app.ApiClient;
import dev.slipway.gitlab.Roster;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.People;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import dev.slipway.signin.TestBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with its agent beside a GitLab, and people who come to be examined. */
final class Ward implements AutoCloseable {
    static final String SPACE = "ward";
    static final JsonMapper JSON = JsonMapper.shared();

    private final ServerWithGitLab world;
    private final Map<String, String> bearers = new HashMap<>();
    private final Map<String, TestBrowser> browsers = new HashMap<>();
    private final Set<String> authorized = new HashSet<>();

    Ward() throws Exception {
        world = ServerWithGitLab.start();
        var response = world.setUp(world.browser(), Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        world.server().context().getBean(Spaces.class).create(SPACE, null, null);
    }

    Roster roster() {
        return world.gitlab().roster();
    }

    ServerWithGitLab world() {
        return world;
    }

    String url(String label) {
        return roster().project(label).url();
    }

    /** Signs the person in, and gives what goes into an Authorization header. */
    String bearer(String username) throws Exception {
        String known = bearers.get(username);
        if (known != null) {
            return known;
        }
        var browser = world.browser();
        world.signIn(browser, username);
        browsers.put(username, browser);
        var context = world.server().context();
        var people = context.getBean(People.class);
        var person = people.byEmail(email(username)).orElseThrow();
        people.giveRole(person.email(), AccountRole.ADMIN);
        String bearer = Cast.bearer(context, new Actor(person.id(), person.email(), person.name()));
        bearers.put(username, bearer);
        return bearer;
    }

    private String email(String username) {
        return account(username).email();
    }

    Roster.Account account(String username) {
        return roster().people().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The same, and the person has authorized the repositories application. */
    String authorized(String username) throws Exception {
        String bearer = bearer(username);
        if (authorized.add(username)) {
            var browser = browser(username);
            var page = browser.open(world.url() + "/auth/repositories?return_to=/back");
            browser.open(browser.press(page, "Authorize"));
        }
        return bearer;
    }

    /** The person takes back at GitLab whatever was authorized. */
    void revokes(String username) throws Exception {
        var browser = browser(username);
        String page = roster().url() + "/-/user_settings/applications";
        while (browser.open(page).selectFirst("button.danger") != null) {
            browser.press(browser.open(page), "Revoke");
        }
        authorized.remove(username);
    }

    TestBrowser browser(String username) {
        return Objects.requireNonNull(browsers.get(username));
    }

    HttpResponse<String> call(String bearer, String method, String path, String body)
            throws IOException, InterruptedException {
        return ApiClient.bearer(world.server(), bearer).call(method, "/api/spaces/" + SPACE + path, body);
    }

    JsonNode examine(String bearer, Map<String, String> request) throws IOException, InterruptedException {
        var response = call(bearer, "POST", "/repositories/doctor", JSON.writeValueAsString(request));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Calls GitLab's API as its administrator. */
    JsonNode gitlab(String method, String path, Map<String, ?> fields) throws Exception {
        var response = world.server()
                .send(HttpRequest.newBuilder(URI.create(roster().url() + "/api/v4" + path))
                        .header(
                                "PRIVATE-TOKEN",
                                roster().person("administrator").token())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                        .build());
        if (response.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
