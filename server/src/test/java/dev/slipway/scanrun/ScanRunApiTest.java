package dev.slipway.scanrun;

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
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans that go on, and cancelling them, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanRunApiTest {
    private static final String BASE = "/api/spaces/team/repositories";
    private ServerWithGitLab world;
    private ApiClient admin;
    private ScanRuns runs;
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
        var answer = admin.call("POST", BASE, """
                {"repository_url":"%s","repository_name":"net","access_token":"%s","credential_name":"of net"}""".formatted(
                        gitlab.roster().project("terraform").url(),
                        gitlab.roster().person("administrator").token()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        runs = context.getBean(ScanRuns.class);
        repository = context.getBean(Repositories.class).find(space.id(), "net");
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void isSeenWhileItGoesOnAndCancelled() throws Exception {
        var scan = CompletableFuture.supplyAsync(() -> runs.run(repository, _ -> waited()));
        ScanRunRoom.ongoing(runs, repository.id());
        var run = ok("GET", "/net/scan").path("run");
        assertThat(run.path("state").asString()).isEqualTo("running");
        assertThat(run.path("step").asString()).isEqualTo("fetching");
        assertThat(run.path("started_at").asString()).isNotEmpty();

        String cancel = "/net/scans/" + run.path("id").asString() + "/cancel";
        var cancelled = ok("POST", cancel);
        assertThat(cancelled.path("state").asString()).isEqualTo("cancelled");
        assertThat(cancelled.path("cancelled_by").asString()).startsWith("admin");
        assertThat(scan.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(ok("POST", cancel)).isEqualTo(cancelled);
        assertThat(ok("GET", "/net/scans/runs").path(0)).isEqualTo(cancelled);
        assertThat(ok("GET", "/net/scan").path("run")).isEqualTo(cancelled);

        assertThat(ok("POST", "/net/scan").path("run").isNull()).isTrue();
    }

    private static String waited() {
        try {
            new CountDownLatch(1).await();
            return "";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whatIsNotThereCannotBeCancelled() throws Exception {
        var answer = admin.call("POST", BASE + "/net/scans/" + UUID.randomUUID() + "/cancel", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("has no such scan");
    }

    private JsonNode ok(String method, String path) throws Exception {
        var answer = admin.call(method, BASE + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
