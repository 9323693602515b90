package dev.slipway.gitlab.oauth;

import static dev.slipway.gitlab.oauth.Doorkeeper.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of the token endpoint, body and headers to the letter, in the order in which doorkeeper checks. */
class TokenRefusalsTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final String GRANT = "The provided authorization grant is invalid, expired, revoked, does not match"
            + " the redirection URI used in the authorization request, or was issued to another client.";
    private static final String CLIENT = "Client authentication failed due to unknown client, no client authentication"
            + " included, or unsupported authentication method.";
    private static final String SCOPE = "The requested scope is invalid, unknown, or malformed.";

    private final Doorkeeper doorkeeper = new Doorkeeper(GITLAB);

    @Test
    void namesTheGrantTypeWhenItIsMissing() {
        assertRefused(doorkeeper.token(), 400, "invalid_request", "Missing required parameter: grant_type.");
        assertRefused(
                doorkeeper.asClient("code", "x"), 400, "invalid_request", "Missing required parameter: grant_type.");
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_code, code",
        "refresh_token, refresh_token",
    })
    void namesWhatAGrantCannotDoWithout(String grantType, String parameter) {
        assertRefused(
                doorkeeper.asClient("grant_type", grantType),
                400,
                "invalid_request",
                "Missing required parameter: " + parameter + ".");
    }

    @Test
    void namesTheRedirectAddressBeforeItLooksAtTheClient() {
        assertRefused(
                doorkeeper.token("grant_type", "authorization_code", "code", "x", "client_id", "nobody"),
                400,
                "invalid_request",
                "Missing required parameter: redirect_uri.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"implicit", "magic", "urn:ietf:params:oauth:grant-type:jwt-bearer", "Authorization_Code"})
    void doesNotKnowOtherGrantTypes(String grantType) {
        assertRefused(
                doorkeeper.asClient("grant_type", grantType),
                400,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", ""})
    void doesNotKnowOtherClients(String uid) {
        assertRefused(
                doorkeeper.token(
                        "grant_type", "client_credentials", "client_id", uid, "client_secret", "gloas-invented"),
                401,
                "invalid_client",
                CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_credentials", "password"})
    void refusesAConfidentialClientWithoutItsSecret(String grantType) {
        assertRefused(
                doorkeeper.token("grant_type", grantType, "client_id", doorkeeper.uid(), "username", "owen"),
                401,
                "invalid_client",
                CLIENT);
        assertRefused(
                doorkeeper.token(
                        "grant_type",
                        grantType,
                        "client_id",
                        doorkeeper.uid(),
                        "client_secret",
                        "gloas-invented",
                        "username",
                        "owen"),
                401,
                "invalid_client",
                CLIENT);
    }

    @Test
    void looksAtTheClientBeforeTheCode() {
        assertRefused(
                doorkeeper.token(
                        "grant_type",
                        "authorization_code",
                        "code",
                        "invented",
                        "redirect_uri",
                        Doorkeeper.CALLBACK,
                        "client_id",
                        doorkeeper.uid(),
                        "client_secret",
                        "gloas-invented"),
                401,
                "invalid_client",
                CLIENT);
        assertRefused(doorkeeper.exchange("invented"), 400, "invalid_grant", GRANT);
    }

    @Test
    void looksAtTheRefreshTokenBeforeTheClient() {
        assertRefused(
                doorkeeper.token("grant_type", "refresh_token", "refresh_token", "invented", "client_id", "nobody"),
                400,
                "invalid_grant",
                GRANT);
        String good = doorkeeper
                .exchange(doorkeeper.code("developer", "read_user"))
                .json()
                .path("refresh_token")
                .asString();
        assertRefused(
                doorkeeper.token(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        good,
                        "client_id",
                        doorkeeper.uid(),
                        "client_secret",
                        "gloas-invented"),
                401,
                "invalid_client",
                CLIENT);
        assertThat(doorkeeper
                        .asClient("grant_type", "refresh_token", "refresh_token", good)
                        .status())
                .as("a refused refresh leaves the token alone")
                .isEqualTo(200);
    }

    @Test
    void refusesTheRefreshTokenOfAnotherClient() {
        String good = doorkeeper
                .exchange(doorkeeper.code("developer", "read_user"))
                .json()
                .path("refresh_token")
                .asString();
        Web.Answer answer = doorkeeper.token(
                "grant_type",
                "refresh_token",
                "refresh_token",
                good,
                "client_id",
                GITLAB.roster().application("spa").applicationId());
        assertRefused(answer, 400, "invalid_grant", GRANT);
    }

    @Test
    void refusesAVerifierForACodeThatWasAskedForWithoutChallenge() {
        String code = doorkeeper.code("developer", "read_user");
        assertRefused(
                doorkeeper.asClient(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        Doorkeeper.CALLBACK,
                        "code_verifier",
                        Client.VERIFIER),
                400,
                "invalid_grant",
                GRANT);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, ks02i3jdikdo2k0dkfodf3m39rjfjsdk0wk349rj3jrhf",
        "S256, 2i0WFA-0AerkjQm4X4oDEhqA17QIAKNjXpagHBXmO_U"
    })
    void takesTheVerifierOfGitLabsDocumentation(String method, String challenge) {
        String code =
                doorkeeper.code("developer", "read_user", "code_challenge", challenge, "code_challenge_method", method);
        assertRefused(doorkeeper.exchange(code), 400, "invalid_request", "Missing required parameter: code_verifier.");
        assertThat(doorkeeper
                        .asClient(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                Doorkeeper.CALLBACK,
                                "code_verifier",
                                Client.VERIFIER)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesACodeForAnotherAddress() {
        String code = doorkeeper.code("developer", "read_user");
        assertRefused(
                doorkeeper.asClient(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        "https://client.example/other"),
                400,
                "invalid_grant",
                GRANT);
    }

    @Test
    void refusesScopesThatTheApplicationDoesNotHave() {
        assertRefused(
                doorkeeper.asClient("grant_type", "client_credentials", "scope", "sudo"), 400, "invalid_scope", SCOPE);
        assertRefused(
                doorkeeper.asClient(
                        "grant_type", "password", "username", "dev", "password", "pw-dev", "scope", "api sudo"),
                400,
                "invalid_scope",
                SCOPE);
    }

    @ParameterizedTest
    @CsvSource({"dev, wrong", "nobody, pw-dev", "bella, pw-bella", "dino, pw-dino"})
    void refusesPasswordsThatOpenNothing(String username, String password) {
        assertRefused(
                doorkeeper.asClient("grant_type", "password", "username", username, "password", password),
                400,
                "invalid_grant",
                GRANT);
    }

    @Test
    void saysTheStateAgainInARefusal() {
        Web.Answer answer = doorkeeper.asClient("grant_type", "magic", "state", "s-1");
        assertThat(answer.json().propertyNames()).containsExactly("error", "error_description", "state");
        assertThat(answer.json().path("state").asString()).isEqualTo("s-1");
    }

    @Test
    void takesTheClientFromTheAuthorizationHeader() {
        String pair = doorkeeper.uid() + ":" + doorkeeper.web().secret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Web.Answer answer = GITLAB.web()
                .send(
                        "POST",
                        "/oauth/token",
                        "grant_type=client_credentials&scope=read_user",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        basic);
        assertThat(answer.status()).isEqualTo(200);
        Web.Answer wrong = GITLAB.web()
                .send(
                        "POST",
                        "/oauth/token",
                        "grant_type=client_credentials",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        basic.substring(0, basic.length() - 8) + "AAAAAAAA");
        assertRefused(wrong, 401, "invalid_client", CLIENT);
    }

    @Test
    void takesJsonAsWell() {
        Web.Answer answer = GITLAB.web()
                .json(
                        "POST",
                        "/oauth/token",
                        "{\"grant_type\":\"client_credentials\",\"client_id\":\"" + doorkeeper.uid()
                                + "\",\"client_secret\":\"" + doorkeeper.web().secret() + "\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .as("no person, no refresh token, no ID token")
                .containsExactly("access_token", "token_type", "expires_in", "scope", "created_at");
        assertThat(answer.json().path("scope").asString()).isEqualTo("api");
    }

    @Test
    void givesTokensOfNobodyThatOpenNothingOfTheApi() {
        String token = doorkeeper
                .asClient("grant_type", "client_credentials")
                .json()
                .path("access_token")
                .asString();
        assertThat(GITLAB.web()
                        .get("/api/v4/user", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
        assertThat(doorkeeper.userinfo(token).status()).isNotEqualTo(200);
    }

    @Test
    void refusesACodeThatHasLainForTooLong() {
        String code = doorkeeper.code("developer", "read_user");
        clock(601);
        try {
            assertRefused(doorkeeper.exchange(code), 400, "invalid_grant", GRANT);
        } finally {
            clock(0);
        }
        assertThat(doorkeeper.exchange(code).status())
                .as("599 seconds are fine")
                .isEqualTo(200);
    }

    private static void clock(int seconds) {
        Web.Answer moved = GITLAB.web()
                .json(
                        "POST",
                        GITLAB.roster().controlUrl() + "/clock",
                        "{\"offset_s\":" + seconds + "}",
                        "Authorization",
                        "Bearer " + GITLAB.roster().controlToken());
        assertThat(moved.status()).isEqualTo(200);
    }

    @Test
    void refreshesLongAfterTheAccessTokenHasExpired() {
        Web.Answer first = doorkeeper.exchange(doorkeeper.code("developer", "read_user"));
        String access = first.json().path("access_token").asString();
        clock(7201);
        try {
            Web.Answer user = GITLAB.web().get("/api/v4/user", "Authorization", "Bearer " + access);
            assertThat(user.json().path("error_description").asString()).startsWith("Token is expired.");
            Web.Answer fresh = doorkeeper.asClient(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    first.json().path("refresh_token").asString());
            assertThat(fresh.json().path("expires_in").asInt()).isEqualTo(7200);
        } finally {
            clock(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/token", "/oauth/revoke"})
    void letsPagesOfOtherOriginsCall(String path) {
        Web.Answer preflight = GITLAB.web().send("OPTIONS", path, null, "", "Origin", "https://client.example");
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("POST, OPTIONS");
        assertThat(GITLAB.web().post(path).header("Access-Control-Allow-Origin"))
                .as("refusals too, or a page could not read them")
                .isEqualTo("*");
    }

    @Test
    void answersTheExchangeOnlyToPosts() {
        assertThat(GITLAB.web()
                        .get("/oauth/token?grant_type=client_credentials")
                        .status())
                .isNotEqualTo(200);
    }
}
