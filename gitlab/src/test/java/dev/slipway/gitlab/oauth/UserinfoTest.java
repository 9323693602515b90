package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenID Connect says about people: in userinfo, in the ID token and about itself. */
class UserinfoTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final Doorkeeper doorkeeper = new Doorkeeper(GITLAB);

    private static JsonNode part(String token, int number) {
        byte[] bytes =
                Base64.getUrlDecoder().decode(List.of(token.split("\\.", -1)).get(number));
        return MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private JsonNode idToken(String role, String scope, String... more) {
        Web.Answer answer = doorkeeper.exchange(doorkeeper.code(role, scope, more));
        return part(answer.json().path("id_token").asString(), 1);
    }

    @Test
    void tellsTheClaimsInGitLabsOrder() {
        JsonNode claims = doorkeeper
                .userinfo(doorkeeper.accessToken("developer", Doorkeeper.ALL_OF_OPENID))
                .json();
        assertThat(claims.propertyNames())
                .containsExactly(
                        "sub",
                        "sub_legacy",
                        "name",
                        "nickname",
                        "preferred_username",
                        "email",
                        "email_verified",
                        "profile",
                        "picture",
                        "groups",
                        "https://gitlab.org/claims/groups/developer");
        assertThat(claims.path("sub").isString()).as("a number in a text").isTrue();
        assertThat(claims.path("sub").asString()).isEqualTo("4");
        assertThat(claims.path("sub_legacy").asString()).matches("[0-9a-f]{64}");
        assertThat(claims.path("name").asString()).isEqualTo("Dev");
        assertThat(claims.path("nickname").asString()).isEqualTo("dev");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("dev");
        assertThat(claims.path("email").asString()).isEqualTo("dev@matrix.example");
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("profile").asString()).isEqualTo(GITLAB.url() + "/dev");
        assertThat(claims.path("picture").asString()).startsWith("https://");
    }

    @Test
    void keepsTheAddressToItselfWithoutTheScopeForIt() {
        JsonNode claims = doorkeeper
                .userinfo(doorkeeper.accessToken("developer", "openid"))
                .json();
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.has("email_verified")).isFalse();
        assertThat(claims.path("name").asString())
                .as("the profile hangs on openid alone")
                .isEqualTo("Dev");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner | owner | open,closed,closed/inner",
                "maintainer | maintainer | open,closed,closed/inner",
                "developer | developer | open,closed,closed/inner",
                "guest | maintainer | closed/inner",
            })
    void namesGroupsByTheRoleThatOneHoldsThere(String role, String claim, String groups) {
        JsonNode claims =
                doorkeeper.userinfo(doorkeeper.accessToken(role, "openid")).json();
        assertThat(claims.path("groups").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("open", "closed", "closed/inner");
        assertThat(claims.path("https://gitlab.org/claims/groups/" + claim)
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder(groups.split(",", -1));
    }

    @Test
    void leavesOutRoleClaimsThatWouldBeEmpty() {
        JsonNode claims = doorkeeper
                .userinfo(doorkeeper.accessToken("reporter", "openid"))
                .json();
        assertThat(claims.propertyNames()).noneMatch(name -> name.startsWith("https://"));
    }

    @Test
    void answersPostsAndParametersAlike() {
        String token = doorkeeper.accessToken("developer", "openid");
        String wanted = doorkeeper.userinfo(token).body();
        assertThat(GITLAB.web().post("/oauth/userinfo", "access_token", token).body())
                .isEqualTo(wanted);
        assertThat(GITLAB.web().get("/oauth/userinfo?access_token=" + token).body())
                .isEqualTo(wanted);
    }

    @Test
    void refusesTokensWithoutOpenidWithAnEmptyBody() {
        Web.Answer answer = doorkeeper.userinfo(doorkeeper.accessToken("developer", "read_user"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"Doorkeeper\", error=\"insufficient_scope\","
                        + " error_description=\"Access to this resource requires scope \"openid\".\"");
    }

    private static void assertInvalid(Web.Answer answer, String description) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"Doorkeeper\", error=\"invalid_token\", error_description=\"" + description
                        + "\"");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void tellsInvalidTokensFromRevokedOnes() {
        assertInvalid(doorkeeper.userinfo("invented"), "The access token is invalid");
        assertInvalid(GITLAB.web().get("/oauth/userinfo"), "The access token is invalid");
        assertInvalid(doorkeeper.userinfo(GITLAB.roster().person("developer").token()), "The access token is invalid");
        String token = doorkeeper.accessToken("developer", "openid");
        GITLAB.web()
                .post(
                        "/oauth/revoke",
                        "token",
                        token,
                        "client_id",
                        doorkeeper.uid(),
                        "client_secret",
                        doorkeeper.web().secret());
        assertInvalid(doorkeeper.userinfo(token), "The access token was revoked");
    }

    @Test
    void mayBeCalledFromOtherOrigins() {
        Web.Answer preflight = GITLAB.web().send("OPTIONS", "/oauth/userinfo", null, "");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST, OPTIONS");
        Web.Answer keys = GITLAB.web().send("OPTIONS", "/oauth/discovery/keys", null, "");
        assertThat(keys.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    }

    @Test
    void putsTheClaimsOfTheSignInIntoTheIdToken() {
        JsonNode claims = idToken("developer", Doorkeeper.ALL_OF_OPENID, "nonce", "n-0S6_WzA2Mj");
        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "nonce",
                        "auth_time",
                        "sub_legacy",
                        "email",
                        "email_verified",
                        "groups_direct");
        assertThat(claims.path("iss").asString()).isEqualTo(GITLAB.url());
        assertThat(claims.path("sub").asString()).isEqualTo("4");
        assertThat(claims.path("aud").asString()).isEqualTo(doorkeeper.uid());
        assertThat(claims.path("nonce").asString()).isEqualTo("n-0S6_WzA2Mj");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(120);
        assertThat(claims.path("iat").asLong())
                .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(30L));
        assertThat(claims.path("auth_time").asLong())
                .isLessThanOrEqualTo(claims.path("iat").asLong());
        assertThat(claims.path("groups_direct").valueStream().map(JsonNode::asString))
                .as("inherited groups are for userinfo")
                .containsExactlyInAnyOrder("open", "closed");
    }

    @Test
    void keepsNonceAndAddressOutOfAnIdTokenThatDidNotAskForThem() {
        JsonNode claims = idToken("developer", "openid");
        assertThat(claims.has("nonce")).isFalse();
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.has("email_verified")).isFalse();
    }

    @Test
    void signsWithTheKeyThatItPublishes() {
        String token = doorkeeper
                .exchange(doorkeeper.code("developer", "openid"))
                .json()
                .path("id_token")
                .asString();
        JsonNode key =
                GITLAB.web().get("/oauth/discovery/keys").json().path("keys").get(0);
        assertThat(part(token, 0).path("kid").asString())
                .isEqualTo(key.path("kid").asString());
        assertThat(part(token, 0).path("alg").asString()).isEqualTo("RS256");
        assertThat(part(token, 0).path("typ").asString()).isEqualTo("JWT");
        assertThat(key.propertyNames())
                .contains("kty", "kid", "e", "n", "use", "alg")
                .doesNotContain("d", "p", "q");
        assertThat(key.path("use").asString()).isEqualTo("sig");
    }

    @Test
    void describesItselfWithoutASlashAtTheEnd() {
        JsonNode document =
                GITLAB.web().get("/.well-known/openid-configuration").json();
        assertThat(document.propertyNames())
                .containsExactlyInAnyOrder(
                        "issuer",
                        "authorization_endpoint",
                        "token_endpoint",
                        "revocation_endpoint",
                        "introspection_endpoint",
                        "userinfo_endpoint",
                        "jwks_uri",
                        "scopes_supported",
                        "response_types_supported",
                        "response_modes_supported",
                        "grant_types_supported",
                        "token_endpoint_auth_methods_supported",
                        "subject_types_supported",
                        "id_token_signing_alg_values_supported",
                        "claim_types_supported",
                        "claims_supported",
                        "code_challenge_methods_supported");
        assertThat(document.path("issuer").asString()).isEqualTo(GITLAB.url()).doesNotEndWith("/");
        assertThat(document.path("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(document.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"RS256\"]");
        assertThat(document.path("code_challenge_methods_supported").toString()).isEqualTo("[\"plain\",\"S256\"]");
        assertThat(document.path("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\",\"client_secret_post\"]");
    }

    @Test
    void namesOnlyEndpointsThatAnswer() {
        JsonNode document =
                GITLAB.web().get("/.well-known/openid-configuration").json();
        document.properties().stream()
                .filter(one ->
                        one.getKey().endsWith("_endpoint") || one.getKey().equals("jwks_uri"))
                .forEach(one -> {
                    String address = one.getValue().asString();
                    assertThat(address).startsWith(GITLAB.url() + "/");
                    boolean posts = one.getKey().matches("(token|revocation|introspection)_endpoint");
                    Web.Answer answer =
                            posts ? GITLAB.web().post(address) : GITLAB.web().get(address);
                    assertThat(answer.status())
                            .as(one.getKey())
                            .isNotEqualTo(404)
                            .isLessThan(500);
                });
    }
}
