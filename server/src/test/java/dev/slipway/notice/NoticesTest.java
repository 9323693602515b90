package dev.slipway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.access.GrantLost;
import dev.slipway.app.ApiClient;
import dev.slipway.catalog.Caller;
import dev.slipway.host.Providers;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Identity;
import dev.slipway.identity.People;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import dev.slipway.repository.ConnectionLost;
import dev.slipway.repository.RepositoryId;
import dev.slipway.repository.StandbySwitched;
import dev.slipway.signin.Cast;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {
    private Caller caller;
    private Actor developer;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        developer = Cast.person(caller.server.context(), "developer", AccountRole.MEMBER);
    }

    @BeforeEach
    void forget() throws Exception {
        caller.server.database().client().sql("delete from notice").update();
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void tellsTheOwnerAndTheSpacesAdministrators() throws Exception {
        lose("infra");
        for (var who : List.of("developer", "leader")) {
            var notice = list(who).path("notices").get(0);
            assertThat(notice.path("what").asString()).isEqualTo("The repository 'infra' is disconnected.");
            assertThat(notice.path("why").asString()).isEqualTo("The token was revoked");
            assertThat(notice.path("action").asString()).isEqualTo("Make a new token");
            assertThat(notice.path("link").asString()).isEqualTo("https://git.example/tokens");
            assertThat(notice.path("space_name").asString()).isEqualTo("team");
            assertThat(notice.path("read").asBoolean()).isFalse();
        }
        assertThat(list("member").path("notices")).isEmpty();
    }

    @Test
    void remembersWhatEachHasRead() throws Exception {
        lose("infra");
        lose("other");
        var mine = list("developer");
        assertThat(mine.path("unread").asInt()).isEqualTo(2);
        String id = mine.path("notices").get(0).path("id").asString();
        caller.ok("leader", "POST", "/api/notices/" + id + "/read", "");
        assertThat(list("developer").path("unread").asInt()).isEqualTo(2);
        caller.ok("developer", "POST", "/api/notices/" + id + "/read", "");
        assertThat(list("developer").path("unread").asInt()).isEqualTo(1);
        assertThat(caller.ok("developer", "GET", "/api/notices?unread=true", "").path("notices"))
                .hasSize(1);
        assertThat(list("leader").path("unread").asInt()).isEqualTo(2);
        caller.ok("leader", "POST", "/api/notices/read", "");
        assertThat(list("leader").path("unread").asInt()).isZero();
        assertThat(list("leader").path("notices")).hasSize(2);
        assertThat(caller.fault("leader", "POST", "/api/notices/nonsense/read", ""))
                .isEqualTo("404 NOT_FOUND");
    }

    @Test
    void tellsWhichWayAStandbyWasSwitched() throws Exception {
        publish(new StandbySwitched(
                repository(), caller.space.id(), "infra", developer.id(), "spare", true, "Revoked"));
        publish(new StandbySwitched(repository(), caller.space.id(), "infra", developer.id(), "spare", false, "Well"));
        assertThat(list("developer").path("notices").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("standby_in_use", "standby_relieved");
    }

    @Test
    void signsOutWhomTheirOwnGitLabBlocks() throws Exception {
        var context = caller.server.context();
        String issuer = "http://127.0.0.1:1/gitlab";
        var known = context.getBean(People.class)
                .arrived(new Identity(issuer, "77", "blocked@example.com", "blocked", "Blocked", null));
        var person = new Actor(known.id(), known.email(), known.name());
        var client = ApiClient.bearer(caller.server, Cast.bearer(context, person));
        var provider =
                context.getBean(Providers.class).save("Their GitLab", URI.create(issuer), null, Secret.of("s"), true);
        publish(new GrantLost(provider.id(), person.id(), "blocked", "the account 'blocked' was revoked", false));
        assertThat(client.get("/api/notices").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/notices").body()).contains("grant_lost", "Authorize Slipway");
        publish(new GrantLost(provider.id(), person.id(), "blocked", "the account 'blocked' is blocked", true));
        assertThat(client.get("/api/notices").statusCode()).isEqualTo(401);
        assertThat(context.getBean(People.class).byId(person.id())).isNotNull();
    }

    private void lose(String name) {
        publish(new ConnectionLost(
                repository(),
                caller.space.id(),
                name,
                developer.id(),
                "The token was revoked",
                "Make a new token",
                "https://git.example/tokens"));
    }

    private void publish(Object event) {
        caller.server.context().publishEvent(event);
    }

    private JsonNode list(String who) throws Exception {
        return caller.ok(who, "GET", "/api/notices", "");
    }

    private static RepositoryId repository() {
        return new RepositoryId(UUID.randomUUID());
    }
}
