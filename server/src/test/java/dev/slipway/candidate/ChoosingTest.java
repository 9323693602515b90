package dev.slipway.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.ApiClient;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.People;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a grant chooses at a GitLab: single projects, many, and whole groups. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoosingTest {
    private ServerWithGitLab world;
    private ApiClient owner;

    @BeforeAll
    void start() throws Exception {
        world = ServerWithGitLab.start();
        assertThat(world.setUp(world.browser(), Map.of()).statusCode()).isEqualTo(200);
        var context = world.server().context();
        for (String space : List.of("choice", "bulk", "group", "moving")) {
            context.getBean(Spaces.class).create(space, null, null);
        }
        var browser = world.browser();
        world.signIn(browser, "olga");
        var people = context.getBean(People.class);
        var person = people.byEmail("olga.marsh@acme.example").orElseThrow();
        people.giveRole(person.email(), AccountRole.ADMIN);
        owner = ApiClient.bearer(
                world.server(), Cast.bearer(context, new Actor(person.id(), person.email(), person.name())));
        assertThat(owner.get("/api/spaces/choice/repository-candidates").statusCode())
                .isEqualTo(409);
        var page = browser.open(world.url() + "/auth/repositories?return_to=/back");
        browser.open(browser.press(page, "Authorize"));
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void showsWhatThePersonSeesWithWhatEachLacks() throws Exception {
        var found = call("GET", "/choice/repository-candidates?search=slate", "");
        assertThat(found.path("candidates")).hasSize(1);
        var candidate = found.path("candidates").get(0);
        assertThat(candidate.path("lacks").findValuesAsString("code")).containsExactly("empty");
        assertThat(candidate.path("role").asString()).isEqualTo("owner");
        assertThat(found.path("listing").path("state").asString()).isEqualTo("complete");
        var tree = call("GET", "/choice/repository-groups?parent=acme", "");
        assertThat(tree.path("groups").findValuesAsString("path")).contains("acme/platform");
        assertThat(call("GET", "/choice/repository-candidates?topic=terraform&archived=false&connectable=true", "")
                        .path("candidates")
                        .findValuesAsString("path_with_namespace"))
                .contains("acme/platform/landing-zone");
        assertThat(call("POST", "/choice/repository-candidates/refresh?full=true", "{}")
                        .path("complete")
                        .asBoolean())
                .isTrue();
        assertThat(owner.get("/api/spaces/choice/repository-candidates?role=king")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void connectsManyAndTellsOfEach() throws Exception {
        String url = world.gitlab().url();
        var answer = call(
                "POST",
                "/bulk/repositories/bulk",
                json(Map.of(
                        "repositories",
                        List.of(
                                Map.of("repository_url", url + "/acme/platform/landing-zone/-/tree/main"),
                                Map.of("repository_url", url + "/acme/platform/landing-zone.git"),
                                Map.of("repository_url", url + "/acme/platform/blank-slate"),
                                Map.of("repository_url", "https://elsewhere.example/a/b")))));
        assertThat(answer.path("connected").asInt()).isEqualTo(2);
        assertThat(answer.path("results").findValuesAsString("repository_name"))
                .contains("landing-zone", "platform-landing-zone");
        var problems = answer.path("results").findValuesAsString("code");
        assertThat(problems).containsExactly("EMPTY_REPOSITORY", "INVALID_URL");
        assertThat(owner.call("POST", "/api/spaces/bulk/repositories/bulk", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("GET", "/bulk/repository-candidates?search=landing", "")
                        .path("candidates")
                        .get(0)
                        .path("connected_as")
                        .asString())
                .endsWith("landing-zone");
    }

    @Test
    void connectsAGroupWithItsLaterProjects() throws Exception {
        String rules = json(
                Map.of("group_url", world.gitlab().url() + "/groups/acme/platform", "exclude", List.of("handbook")));
        var preview = call("POST", "/group/group-connections/preview", rules);
        assertThat(verdict(preview, "acme/platform/landing-zone")).isEqualTo("connect");
        assertThat(verdict(preview, "acme/platform/handbook")).isEqualTo("excluded");
        assertThat(verdict(preview, "acme/platform/old-network")).isEqualTo("excluded");
        assertThat(verdict(preview, "acme/platform/blank-slate")).isEqualTo("problem");

        String path = "/group/group-connections/"
                + call("POST", "/group/group-connections", rules).path("id").asString();
        var connected = settled(path);
        assertThat(connected.path("connected").asInt()).isEqualTo(2);
        assertThat(connected.path("problems").asInt()).isEqualTo(1);
        assertThat(owner.call("POST", "/api/spaces/group/group-connections", rules)
                        .statusCode())
                .isEqualTo(409);
        assertThat(repositories("group")).containsExactlyInAnyOrder("landing-zone", "work-in-progress");

        var changed = call("PUT", path, json(Map.of("exclude", List.of(), "archived", true)));
        assertThat(changed.path("archived").asBoolean()).isTrue();
        assertThat(synced(path, 4).path("connected").asInt()).isEqualTo(4);
        assertThat(repositories("group")).contains("handbook", "old-network");

        assertThat(owner.call("POST", "/api/spaces" + path + "/confirm", "{}").statusCode())
                .isEqualTo(409);
        call("DELETE", path + "?disconnect=true", "");
        assertThat(repositories("group")).isEmpty();
        assertThat(owner.get("/api/spaces" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void anErrorLetsGoOfNothingAndAMassDisappearanceIsHeld() throws Exception {
        var group = gitlab("POST", "/groups", Map.of("name", "Moving", "path", "moving"));
        var project = gitlab(
                "POST",
                "/projects",
                Map.of("name", "one", "namespace_id", group.path("id").asInt(), "initialize_with_readme", true));
        String rules = json(Map.of("group_url", world.gitlab().url() + "/moving"));
        String path = "/moving/group-connections/"
                + call("POST", "/moving/group-connections", rules).path("id").asString();
        assertThat(settled(path).path("connected").asInt()).isEqualTo(1);

        fault(
                "{\"method\":\"GET\",\"route\":\"/api/v4/groups/:id/projects\",\"status\":502,\"content_type\":\"text/html\"}");
        try {
            var failed = call("POST", path + "/sync", "{}");
            assertThat(failed.path("state").asString()).isEqualTo("failed");
            assertThat(failed.path("problem").path("code").asString()).isEqualTo("PROVIDER_FAILED");
            assertThat(repositories("moving")).containsExactly("one");
        } finally {
            control("DELETE", "/faults", "");
        }

        gitlab("DELETE", "/projects/" + project.path("id").asInt(), Map.of());
        var held = call("POST", path + "/sync", "{}");
        assertThat(held.path("state").asString()).isEqualTo("held");
        assertThat(held.path("held").toString()).isEqualTo("[\"moving/one\"]");
        assertThat(repositories("moving")).containsExactly("one");
        var confirmed = call("POST", path + "/confirm", "{}");
        assertThat(confirmed.path("state").asString()).isEqualTo("connected");
        assertThat(repositories("moving")).isEmpty();
    }

    private static String verdict(JsonNode preview, String path) {
        for (var project : preview.path("projects")) {
            if (project.path("path").asString().equals(path)) {
                return project.path("verdict").asString();
            }
        }
        throw new AssertionError(path + " is not in " + preview);
    }

    private JsonNode settled(String path) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        var group = call("GET", path, "");
        while (group.path("state").asString().equals("syncing") && Instant.now().isBefore(end)) {
            group = call("GET", path, "");
        }
        return group;
    }

    private JsonNode synced(String path, int connected) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        var group = call("POST", path + "/sync", "{}");
        while (group.path("connected").asInt() < connected && Instant.now().isBefore(end)) {
            group = call("POST", path + "/sync", "{}");
        }
        return group;
    }

    private List<String> repositories(String space) throws Exception {
        return call("GET", "/" + space + "/repositories", "").findValuesAsString("name");
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        var answer = owner.call(method, "/api/spaces" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void whatIsToldOfAConnectionThatEndedMeanwhileIsForgotten() {
        var groups = world.server().context().getBean(GroupStore.class);
        var ended = UUID.randomUUID();
        groups.put(ended, new GroupProject("1", "acme/infra", null, "connected", null));
        assertThat(groups.projects(ended)).isEmpty();
    }

    private void fault(String fault) throws Exception {
        control("POST", "/faults", fault);
    }

    private void control(String method, String path, String body) throws Exception {
        send(
                URI.create(world.gitlab().roster().controlUrl() + path),
                method,
                body,
                "Authorization",
                "Bearer " + world.gitlab().roster().controlToken());
    }

    /** Calls GitLab's API as the group's owner. */
    private JsonNode gitlab(String method, String path, Map<String, ?> fields) throws Exception {
        return send(
                URI.create(world.gitlab().url() + "/api/v4" + path),
                method,
                json(fields),
                "PRIVATE-TOKEN",
                world.gitlab().roster().person("owner").token());
    }

    private JsonNode send(URI there, String method, String body, String header, String value) throws Exception {
        var answer = world.server()
                .send(HttpRequest.newBuilder(there)
                        .header(header, value)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body().isBlank() ? "{}" : answer.body());
    }

    private static String json(Map<String, ?> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
