package dev.slipway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.app.ApiClient;
import dev.slipway.app.RunningServer;
import dev.slipway.identity.AccountRole;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** API tokens and sessions: shown once, kept as hashes, dead in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {
    private RunningServer server;
    private Actor dana;
    private ApiClient client;

    @BeforeAll
    void start() throws Exception {
        server = RunningServer.start();
        dana = Cast.person(server.context(), "dana", AccountRole.MEMBER);
        client = ApiClient.bearer(server, Cast.bearer(server.context(), dana));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() throws Exception {
        var made = json(client.call("POST", "/api/tokens", "{\"title\":\"CI\"}").body());
        String secret = made.at("/access_token").asString();
        assertThat(secret).startsWith("slw_").hasSize(47);
        var expires = Instant.parse(made.at("/expires_at").asString());
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        assertThat(client.get("/api/tokens").body())
                .contains("\"title\":\"CI\"", "\"prefix\":\"" + secret.substring(0, 8) + "\"")
                .doesNotContain(secret);
        assertThat(server.database()
                        .client()
                        .sql("select count(*) from api_token where position(? in encode(hash, 'escape')) > 0")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTokenWorksUntilItIsRevoked() throws Exception {
        var made = json(client.call("POST", "/api/token/longtoken", "").body());
        var other =
                ApiClient.bearer(server, "Bearer " + made.at("/access_token").asString());
        assertThat(other.get("/api/spaces").statusCode()).isEqualTo(200);
        String path = "/api/tokens/" + made.at("/id").asString();
        assertThat(client.call("DELETE", path, "").body()).isEqualTo("{}");
        assertThat(other.get("/api/spaces").statusCode()).isEqualTo(401);
        assertThat(client.call("DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() throws Exception {
        var made = json(client.call("POST", "/api/tokens", "{}").body());
        var mallory = Cast.person(server.context(), "mallory", AccountRole.MEMBER);
        var other = ApiClient.bearer(server, Cast.bearer(server.context(), mallory));
        assertThat(other.call("DELETE", "/api/tokens/" + made.at("/id").asString(), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/api/tokens").body())
                .doesNotContain(made.at("/id").asString());
    }

    @Test
    void anExpiredTokenIsNobodys() throws Exception {
        var fresh = server.context()
                .getBean(ApiTokens.class)
                .make(dana, "short", Instant.now().plusSeconds(3600));
        server.database()
                .client()
                .sql("update api_token set expires_at = now() - interval '1 second' where id = ?")
                .param(fresh.token().id())
                .update();
        var expired = ApiClient.bearer(server, "Bearer " + fresh.secret().reveal());
        assertThat(expired.get("/api/spaces").statusCode()).isEqualTo(401);
        assertThat(client.call("POST", "/api/tokens", "{\"expires_at\":\"2020-01-01T00:00:00Z\"}")
                        .body())
                .contains("INVALID_INPUT", "\"field\":\"expires_at\"");
    }

    @Test
    void noTokenLivesForLongerThanAYear() throws Exception {
        var year = Instant.now().plus(Duration.ofDays(365));
        assertThat(client.call("POST", "/api/tokens", "{\"expires_at\":\"" + year + "\"}")
                        .statusCode())
                .isEqualTo(200);
        var refused = client.call("POST", "/api/tokens", "{\"expires_at\":\"" + year.plus(Duration.ofDays(2)) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"expires_at\"", "at most 365 days");
    }

    @Test
    void whoIsShutOutReadsWhyUntilGitLabLetsThePersonInAgain() throws Exception {
        var eve = Cast.person(server.context(), "eve", AccountRole.MEMBER);
        var byToken = ApiClient.bearer(server, Cast.bearer(server.context(), eve));
        var byCookie = new ApiClient(server, "Cookie", Sessions.COOKIE + "=" + Cast.session(server.context(), eve));
        assertThat(byCookie.get("/api/spaces").statusCode()).isEqualTo(200);

        server.context().getBean(Sessions.class).endAllOf(eve.id(), "GitLab says that your account is blocked.");
        server.context().getBean(Sessions.class).endAllOf(eve.id(), "GitLab says that your account is blocked.");
        for (var shut : new ApiClient[] {byToken, byCookie}) {
            var answer = shut.get("/api/spaces");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("NOT_SIGNED_IN", "GitLab says that your account is blocked.");
        }
        assertThat(client.get("/api/spaces").statusCode()).isEqualTo(200);

        var later = new ApiClient(server, "Cookie", Sessions.COOKIE + "=" + Cast.session(server.context(), eve));
        assertThat(later.get("/api/spaces").statusCode()).isEqualTo(200);
        assertThat(byToken.get("/api/spaces").statusCode()).isEqualTo(200);
        assertThat(byCookie.get("/api/spaces").statusCode()).isEqualTo(401);
    }

    @Test
    void whoSignsOutIsToldNothingSpecial() throws Exception {
        var session = Cast.session(server.context(), dana);
        server.context().getBean(Sessions.class).end(Secret.of(session));
        var answer = new ApiClient(server, "Cookie", Sessions.COOKIE + "=" + session).get("/api/spaces");
        assertThat(answer.body()).contains("You are not signed in");
    }

    @Test
    void theLastUseOfATokenIsNoted() throws Exception {
        client.get("/api/spaces");
        assertThat(json(client.get("/api/tokens").body()).findValuesAsString("last_used_at"))
                .anyMatch(moment -> !moment.isEmpty() && !moment.equals("null"));
    }

    @Test
    void aClientWithAPasswordIsToldToUseAToken() throws Exception {
        var response = ApiClient.nobody(server)
                .call("POST", "/api/accounts/acme/login", "{\"email\":\"a@b\",\"password\":\"p\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("My tokens");
    }

    @Test
    void aSessionEndsWhenItWasNotUsedForAWeekOrBeganAMonthAgo() {
        var sessions = server.context().getBean(Sessions.class);
        for (String age :
                new String[] {"seen_at = now() - interval '8 days'", "created_at = now() - interval '31 days'"}) {
            var session = Secret.of(Cast.session(server.context(), dana));
            assertThat(sessions.actor(session)).hasValue(dana);
            server.database().client().sql("update browser_session set " + age).update();
            assertThat(sessions.actor(session)).isEmpty();
        }
    }

    @Test
    void aMasterOfNoTokenIsNobody() {
        var tokens = server.context().getBean(ApiTokens.class);
        assertThat(tokens.actor(Secret.of("slw_guessed"))).isEmpty();
        assertThat(tokens.actor(Secret.of("glpat-something"))).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(dana, "not-an-id")).hasMessageContaining("no such token");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
