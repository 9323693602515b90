package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class TokenTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private static final String SCOPE = "openid profile email read_user";
    private Client client;

    @BeforeEach
    void makeClient() {
        client = new Client(GITLAB);
    }

    private JsonNode tokens() {
        return client.exchange(client.code("developer", SCOPE), Client.VERIFIER).json();
    }

    private static void assertInvalidGrant(Web.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("Bearer realm=\"Doorkeeper\", error=\"invalid_grant\"");
    }

    @Test
    void answersTheExchangeAsDoorkeeperDoes() {
        Web.Answer answer = client.exchange(client.code("developer", SCOPE), Client.VERIFIER);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store, no-cache");
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "access_token", "token_type", "expires_in", "refresh_token", "scope", "created_at", "id_token");
        assertThat(answer.json().path("access_token").asString()).matches("[0-9a-f]{64}");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(7200);
    }

    @Test
    void refusesACodeThatIsUsedTwiceAndLeavesTheFirstTokenAlone() {
        String code = client.code("developer", SCOPE);
        String token = client.exchange(code, Client.VERIFIER)
                .json()
                .path("access_token")
                .asString();
        assertInvalidGrant(client.exchange(code, Client.VERIFIER));
        assertThat(GITLAB.web()
                        .get("/api/v4/user", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesForgedCodesAndWrongVerifiers() {
        assertInvalidGrant(client.exchange("0".repeat(64), Client.VERIFIER));
        String code = client.code("developer", SCOPE);
        assertInvalidGrant(client.exchange(code, Client.VERIFIER.replace('k', 'x')));
        Web.Answer without =
                client.token("grant_type", "authorization_code", "code", code, "redirect_uri", Client.REDIRECT);
        assertThat(without.json().path("error_description").asString())
                .isEqualTo("Missing required parameter: code_verifier.");
    }

    @Test
    void refusesACodeForAnotherRedirectOrAnotherClient() {
        String code = client.code("developer", SCOPE);
        assertInvalidGrant(client.token(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Client.REDIRECT + "2",
                "code_verifier",
                Client.VERIFIER));
        var other = GITLAB.roster().application("repositories");
        assertInvalidGrant(GITLAB.web()
                .post(
                        "/oauth/token",
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        Client.REDIRECT,
                        "code_verifier",
                        Client.VERIFIER,
                        "client_id",
                        other.applicationId(),
                        "client_secret",
                        other.secret()));
    }

    @Test
    void refusesAWrongSecretWith401() {
        Web.Answer answer = GITLAB.web()
                .post(
                        "/oauth/token",
                        "grant_type",
                        "authorization_code",
                        "code",
                        client.code("developer", SCOPE),
                        "redirect_uri",
                        Client.REDIRECT,
                        "code_verifier",
                        Client.VERIFIER,
                        "client_id",
                        client.application().applicationId(),
                        "client_secret",
                        "gloas-wrong");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void namesMissingParametersAndUnknownGrantTypes() {
        assertThat(client.token().json().path("error_description").asString())
                .isEqualTo("Missing required parameter: grant_type.");
        assertThat(client.token("grant_type", "authorization_code")
                        .json()
                        .path("error_description")
                        .asString())
                .isEqualTo("Missing required parameter: code.");
        assertThat(client.token("grant_type", "magic").json().path("error").asString())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void rotatesBothTokensAtRefreshAndRefusesTheOldPair() {
        JsonNode old = tokens();
        Web.Answer fresh = client.refresh(old.path("refresh_token").asString());
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.json().path("id_token").asString()).isNotEmpty();
        assertInvalidGrant(client.refresh(old.path("refresh_token").asString()));
        Web.Answer withOld = GITLAB.web()
                .get(
                        "/api/v4/user",
                        "Authorization",
                        "Bearer " + old.path("access_token").asString());
        assertThat(withOld.status()).isEqualTo(401);
        assertThat(withOld.json().path("error_description").asString()).startsWith("Token was revoked.");
        Web.Answer withNew = GITLAB.web()
                .get(
                        "/api/v4/user",
                        "Authorization",
                        "Bearer " + fresh.json().path("access_token").asString());
        assertThat(withNew.status()).isEqualTo(200);
    }

    @Test
    void letsExactlyOneOfManyConcurrentRefreshesWin() throws Exception {
        String refresh = tokens().path("refresh_token").asString();
        Callable<Integer> attempt = () -> client.refresh(refresh).status();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt));
            assertThat(all).extracting(Future::get).containsOnlyOnce(200).contains(400);
        }
    }

    @Test
    void letsARefreshNarrowTheScopeButNotWidenIt() {
        Web.Answer narrowed = client.token(
                "grant_type", "refresh_token",
                "refresh_token", tokens().path("refresh_token").asString(),
                "scope", "read_user");
        assertThat(narrowed.json().path("scope").asString()).isEqualTo("read_user");
        Web.Answer widened = client.token(
                "grant_type", "refresh_token",
                "refresh_token", narrowed.json().path("refresh_token").asString(),
                "scope", "read_user openid");
        assertThat(widened.json().path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void tellsAboutATokenUntilItIsRevoked() {
        JsonNode tokens = tokens();
        String bearer = "Bearer " + tokens.path("access_token").asString();
        JsonNode info =
                GITLAB.web().get("/oauth/token/info", "Authorization", bearer).json();
        assertThat(info.path("application").path("uid").asString())
                .isEqualTo(client.application().applicationId());
        assertThat(info.path("expires_in").asInt()).isBetween(7100, 7200);
        Web.Answer revoked = revoke(
                tokens.path("refresh_token").asString(), client.application().secret());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(GITLAB.web()
                        .get("/oauth/token/info", "Authorization", bearer)
                        .status())
                .isEqualTo(400);
    }

    private Web.Answer revoke(String token, String secret) {
        return GITLAB.web()
                .post(
                        "/oauth/revoke",
                        "token",
                        token,
                        "client_id",
                        client.application().applicationId(),
                        "client_secret",
                        secret);
    }

    @Test
    void revokesNothingForAStrangerAndIsQuietAboutUnknownTokens() {
        String token = tokens().path("access_token").asString();
        assertThat(revoke(token, "gloas-wrong").status()).isEqualTo(403);
        assertThat(GITLAB.web().post("/oauth/revoke", "token", token).status()).isEqualTo(403);
        assertThat(revoke("unknown", client.application().secret()).body()).isEqualTo("{}");
    }

    @Test
    void introspectsForTheClientOnly() {
        String token = tokens().path("access_token").asString();
        Web.Answer active = GITLAB.web()
                .post(
                        "/oauth/introspect",
                        "token",
                        token,
                        "client_id",
                        client.application().applicationId(),
                        "client_secret",
                        client.application().secret());
        assertThat(active.json().path("active").asBoolean()).isTrue();
        assertThat(active.json().path("scope").asString()).isEqualTo(SCOPE);
        assertThat(GITLAB.web().post("/oauth/introspect", "token", token).status())
                .isEqualTo(400);
    }
}
