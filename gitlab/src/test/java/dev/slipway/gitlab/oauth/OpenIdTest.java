package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenIdTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private Client client;

    @BeforeEach
    void makeClient() {
        client = new Client(GITLAB);
    }

    private JsonNode tokens(String scope) {
        return client.exchange(client.code("developer", scope), Client.VERIFIER).json();
    }

    @Test
    void describesItselfWithAddressesThatAnswer() {
        JsonNode document =
                GITLAB.web().get("/.well-known/openid-configuration").json();
        assertThat(document.path("issuer").asString()).isEqualTo(GITLAB.url());
        assertThat(document.path("code_challenge_methods_supported").toString()).isEqualTo("[\"plain\",\"S256\"]");
        assertThat(GITLAB.web().get(document.path("jwks_uri").asString()).status())
                .isEqualTo(200);
    }

    @Test
    void signsTheIdTokenWithThePublishedKey() throws Exception {
        SignedJWT token = SignedJWT.parse(
                tokens("openid profile email read_user").path("id_token").asString());
        JWKSet keys = JWKSet.parse(GITLAB.web().get("/oauth/discovery/keys").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(GITLAB.url());
        assertThat(claims.getAudience()).containsExactly(client.application().applicationId());
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-1");
        JsonNode body = JsonMapper.shared().readTree(token.getPayload().toString());
        assertThat(body.path("exp").asLong() - body.path("iat").asLong()).isEqualTo(120);
        assertThat(claims.getStringListClaim("groups_direct")).containsExactly("acme");
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
    }

    @Test
    void tellsWhoThePersonIs() {
        JsonNode tokens = tokens("openid profile email read_user");
        JsonNode info = GITLAB.web()
                .get(
                        "/oauth/userinfo",
                        "Authorization",
                        "Bearer " + tokens.path("access_token").asString())
                .json();
        assertThat(info.path("preferred_username").asString()).isEqualTo("dana");
        assertThat(info.path("email").asString()).isEqualTo("dana.whitfield@acme.example");
        assertThat(info.path("groups").toString()).isEqualTo("[\"acme\",\"acme/platform\",\"acme/secret\"]");
        assertThat(info.path("https://gitlab.org/claims/groups/developer").size())
                .isEqualTo(3);
    }

    @Test
    void keepsTheAddressOutWithoutTheEmailScope() {
        JsonNode tokens = tokens("openid");
        JsonNode info = GITLAB.web()
                .get(
                        "/oauth/userinfo",
                        "Authorization",
                        "Bearer " + tokens.path("access_token").asString())
                .json();
        assertThat(info.has("email")).isFalse();
    }

    @Test
    void answersUserinfoWithAnEmptyBodyWhenTheTokenIsNoGood() {
        Web.Answer narrow = GITLAB.web()
                .get(
                        "/oauth/userinfo",
                        "Authorization",
                        "Bearer " + tokens("read_user").path("access_token").asString());
        assertThat(narrow.status()).isEqualTo(403);
        assertThat(narrow.body()).isEmpty();
        assertThat(narrow.header("WWW-Authenticate")).contains("insufficient_scope");
        Web.Answer wrong = GITLAB.web().get("/oauth/userinfo", "Authorization", "Bearer nothing");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).contains("The access token is invalid");
    }

    @Test
    void letsPagesOfOtherOriginsAsk() {
        assertThat(GITLAB.web().post("/oauth/token").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(GITLAB.web().send("OPTIONS", "/oauth/token", null, "").header("Access-Control-Allow-Methods"))
                .isEqualTo("POST, OPTIONS");
    }

    @Test
    void opensNoApiToTheScopesOfASignInAlone() {
        String bearer =
                "Bearer " + tokens("openid profile email").path("access_token").asString();
        Web.Answer user = GITLAB.web().get("/api/v4/user", "Authorization", bearer);
        assertThat(user.status()).isEqualTo(403);
        assertThat(user.json().path("error").asString()).isEqualTo("insufficient_scope");
        assertThat(user.json().path("scope").asString()).isEqualTo("api read_api read_user");
        assertThat(user.header("WWW-Authenticate")).isEmpty();
    }
}
