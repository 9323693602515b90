package dev.slipway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.ApiClient;
import dev.slipway.host.Providers;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Secret;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import dev.slipway.wire.asset.ScannedAsset;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The time machine over HTTP, of a repository that is connected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotApiTest {
    private static final String BASE = "/api/spaces/team/repositories/";
    private ServerWithGitLab world;
    private ApiClient admin;
    private Snapshots snapshots;
    private Repository repository;

    @BeforeAll
    void start() throws Exception {
        world = ServerWithGitLab.start();
        var context = world.server().context();
        var gitlab = world.gitlab();
        context.getBean(Providers.class).save("Our GitLab", URI.create(gitlab.url()), "id", Secret.of("secret"), true);
        var space = context.getBean(Spaces.class).create("team", null, null);
        admin = ApiClient.bearer(
                world.server(), Cast.bearer(context, Cast.person(context, "admin", AccountRole.ADMIN)));
        connect("net");
        connect("other");
        snapshots = context.getBean(Snapshots.class);
        repository = context.getBean(Repositories.class).find(space.id(), "net");
        ok("POST", "net/scan");
    }

    private void connect(String name) throws Exception {
        var roster = world.gitlab().roster();
        var answer = admin.call("POST", BASE.substring(0, BASE.length() - 1), """
                {"repository_url":"%s","repository_name":"%s","access_token":"%s","credential_name":"of %s"}""".formatted(
                        roster.project("terraform").url(),
                        name,
                        roster.person("administrator").token(),
                        name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void showsEachScanAndWhatItChanged() throws Exception {
        var first = ok("GET", "net/scans").path(0);
        assertThat(first.path("commit").asString()).hasSize(40);
        assertThat(first.path("link").asString())
                .endsWith("/-/commit/" + first.path("commit").asString());
        assertThat(first.path("appeared").asInt())
                .isEqualTo(first.path("assets").asInt())
                .isPositive();
        var changes = ok("GET", "net/scans/" + first.path("id").asString() + "/changes");
        assertThat(changes.path("changes")).hasSize(first.path("assets").asInt());
        assertThat(changes.path("changes").path(0).path("why").asString()).isEqualTo("It is new");
        assertThat(changes.path("before").isNull()).isTrue();
    }

    @Test
    void aChangeThatWaitsIsToldWithTheScanAndPassesByAWord() throws Exception {
        var many = IntStream.range(0, 20).mapToObj(i -> asset("m" + i)).toList();
        snapshots.take(repository, scanned("1".repeat(40), many), List.of());
        snapshots.take(repository, scanned("2".repeat(40), List.of()), many);
        assertThat(ok("GET", "net/scan").path("held").asString()).contains("20 of 20 assets vanished");
        var held = ok("GET", "net/scans").path(0);
        String changes = "net/scans/" + held.path("id").asString() + "/changes";
        var compared = ok(
                "GET",
                changes + "?since=" + ok("GET", "net/scans").path(1).path("id").asString());
        assertThat(compared.path("changes")).hasSize(20);
        assertThat(fault(
                        "POST",
                        "net/scans/" + ok("GET", "net/scans").path(1).path("id").asString() + "/confirm"))
                .isEqualTo("409 CONFLICT");
    }

    @Test
    void whatIsNotOfTheRepositoryIsNotFound() throws Exception {
        String id = ok("GET", "net/scans").path(0).path("id").asString();
        assertThat(fault("GET", "other/scans/" + id + "/changes")).isEqualTo("404 NOT_FOUND");
        assertThat(fault("GET", "net/scans/" + UUID.randomUUID() + "/changes")).isEqualTo("404 NOT_FOUND");
        assertThat(fault("GET", "net/scans/" + id + "/changes?since=yesterday")).isEqualTo("404 NOT_FOUND");
        assertThat(fault("POST", "nowhere/scans/" + id + "/confirm")).isEqualTo("404 REPOSITORY_NOT_FOUND");
    }

    private static Scanned scanned(String commit, List<ScannedAsset> assets) {
        return new Scanned(commit, 7, 1, assets.size(), assets, _ -> false);
    }

    private static ScannedAsset asset(String path) {
        return new ScannedAsset("terraform", path, path, null, List.of(), List.of(), List.of(), Map.of());
    }

    private JsonNode ok(String method, String path) throws Exception {
        var answer = admin.call(method, BASE + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String fault(String method, String path) throws Exception {
        var answer = admin.call(method, BASE + path, "");
        return answer.statusCode() + " "
                + JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/errors/0/code")
                        .asString();
    }
}
