package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When GitLab asks, when it does not, and what it says about requests that are wrong. */
class AuthorizeRulesTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Doorkeeper doorkeeper = new Doorkeeper(GITLAB);

    private static Web browser(String role) {
        Web web = GITLAB.web();
        web.signIn(GITLAB.roster().person(role));
        return web;
    }

    private String address(String scope) {
        return Doorkeeper.authorize(
                "response_type",
                "code",
                "client_id",
                doorkeeper.uid(),
                "redirect_uri",
                Doorkeeper.CALLBACK,
                "scope",
                scope,
                "state",
                "s-1");
    }

    private static void assertErrorPage(Web.Answer page, String error, String description) {
        assertThat(page.status()).as("a page, GitLab never redirects these").isEqualTo(200);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("An error has occurred")
                .contains("data-error=\"" + error + "\"")
                .contains(description)
                .doesNotContain("authorization-button");
    }

    @Test
    void asksOnceAndRemembersForTheSameScopes() {
        doorkeeper.accessToken("maintainer", "read_user");
        Web.Answer again = browser("maintainer").get(address("read_user"));
        assertThat(again.status()).as("a page that moves on, not a redirect").isEqualTo(200);
        assertThat(again.header("Location")).isEmpty();
        assertThat(again.body())
                .contains("http-equiv=\"refresh\"")
                .contains(Doorkeeper.CALLBACK + "?code=")
                .contains("state=s-1");
        assertThat(browser("maintainer").get(address("read_user openid")).body())
                .contains("authorization-button");
        assertThat(browser("owner").get(address("read_user")).body())
                .as("somebody else has not agreed")
                .contains("authorization-button");
    }

    @Test
    void asksAgainOnceTheTokenIsTakenBack() {
        String token = doorkeeper.accessToken("reporter", "read_user");
        GITLAB.web()
                .post(
                        "/oauth/revoke",
                        "token",
                        token,
                        "client_id",
                        doorkeeper.uid(),
                        "client_secret",
                        doorkeeper.web().secret());
        assertThat(browser("reporter").get(address("read_user")).body()).contains("authorization-button");
    }

    @Test
    void neverAsksForATrustedApplication() {
        Web.Answer page = browser("guest")
                .get(Doorkeeper.authorize(
                        "response_type",
                        "code",
                        "client_id",
                        GITLAB.roster().application("trusted").applicationId(),
                        "redirect_uri",
                        "https://client.example/trusted",
                        "scope",
                        "openid"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("https://client.example/trusted?code=").doesNotContain("authorization-button");
    }

    @Test
    void alwaysAsksForAnApplicationWithoutASecret() {
        String uid = GITLAB.roster().application("spa").applicationId();
        String path = Doorkeeper.authorize(
                "response_type",
                "code",
                "client_id",
                uid,
                "redirect_uri",
                "https://client.example/spa",
                "scope",
                "read_user");
        Web browser = browser("developer");
        Web.Answer page = browser.get(path);
        String location = browser.post(
                        "/oauth/authorize",
                        "authenticity_token",
                        page.field("authenticity_token"),
                        "client_id",
                        uid,
                        "redirect_uri",
                        "https://client.example/spa",
                        "response_type",
                        "code",
                        "scope",
                        "read_user")
                .header("Location");
        Web.Answer token = doorkeeper.token(
                "grant_type",
                "authorization_code",
                "code",
                location.replaceAll(".*code=", ""),
                "redirect_uri",
                "https://client.example/spa",
                "client_id",
                uid);
        assertThat(token.status()).as("its id alone is enough").isEqualTo(200);
        assertThat(browser.get(path).body()).contains("authorization-button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri", "response_type"})
    void namesWhatIsMissing(String parameter) {
        String path = address("read_user").replaceAll("[?&]" + parameter + "=[^&]*", "");
        Web.Answer page = browser("owner").get(path.replaceFirst("authorize&", "authorize?"));
        assertErrorPage(page, "invalid_request", "Missing required parameter: " + parameter + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id=[0-9a-f]+ | client_id=nobody | invalid_client | Client authentication failed",
                "callback | elsewhere | invalid_redirect_uri | The redirect URI included is not valid.",
                "https%3A | http%3A | invalid_redirect_uri | The redirect URI included is not valid.",
                "client.example | client.example%3A8443 | invalid_redirect_uri | The redirect URI included is not valid.",
                "client.example | user%40client.example | invalid_redirect_uri | The redirect URI included is not valid.",
                "=code& | =token& | unsupported_response_type | does not support this response type.",
                "=code& | =id_token& | unsupported_response_type | does not support this response type.",
                "read_user | sudo | invalid_scope | The requested scope is invalid, unknown, or malformed.",
                "read_user | read_user%20sudo | invalid_scope | The requested scope is invalid, unknown, or malformed.",
                "read_user | no_such_scope | invalid_scope | The requested scope is invalid, unknown, or malformed.",
                "state=s-1 | code_challenge=abc | invalid_code_challenge_method | must be one of plain, S256.",
                "state=s-1 | code_challenge=abc&code_challenge_method=S512 | invalid_code_challenge_method | must be one of",
            })
    void saysWhatIsWrongOnAPage(String pattern, String replacement, String error, String description) {
        String path = address("read_user").replaceFirst(pattern, replacement);
        assertErrorPage(browser("owner").get(path), error, description);
    }

    @Test
    void ignoresAQueryWhereNoneIsRegistered() {
        String path = address("read_user").replace("callback", "callback%3Ftenant%3D7");
        Web.Answer page = browser("owner").get(path);
        assertThat(page.field("redirect_uri")).isEqualTo(Doorkeeper.CALLBACK + "?tenant=7");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:7/cb?x=1, true",
        "http://127.0.0.1:50123/cb?x=1, true",
        "http://127.0.0.1/cb?x=1, true",
        "http://127.0.0.1:7/cb?x=2, false",
        "http://127.0.0.1:7/cb, false",
        "http://localhost:7/cb?x=1, false",
        "http://127.0.0.2:7/cb?x=1, false",
        "https://client.example/callback/, false",
        "https://client.example/callback#x, false",
        "https://CLIENT.example/callback2, false",
        "javascript:alert(1), false",
    })
    void comparesAddressesAsDoorkeeperDoes(String address, boolean allowed) {
        Web.Answer page = browser("owner")
                .get(Doorkeeper.authorize(
                        "response_type",
                        "code",
                        "client_id",
                        doorkeeper.uid(),
                        "redirect_uri",
                        address,
                        "scope",
                        "read_user"));
        assertThat(page.body().contains("The redirect URI included is not valid."))
                .isEqualTo(!allowed);
    }

    @Test
    void asksForTheWholeApiWhenNoScopeIsNamed() {
        Web.Answer page = browser("owner").get(address("read_user").replace("&scope=read_user", ""));
        assertThat(page.field("scope")).isEqualTo("api");
        assertThat(page.body()).contains("Grants complete read/write access to the API");
    }

    @Test
    void tellsInWordsWhatEveryScopeAllows() {
        String body = browser("owner")
                .get(address("read_api read_repository openid profile email"))
                .body();
        assertThat(body)
                .contains("Grants read access to the API")
                .contains("Repository Files API")
                .contains("authenticate with GitLab using OpenID Connect")
                .contains("profile data using OpenID Connect")
                .contains("primary email address");
    }

    @Test
    void refusesAFormWithoutTheTokenOfTheSession() {
        Web browser = browser("owner");
        browser.get(address("read_user"));
        Web.Answer forged = browser.post(
                "/oauth/authorize",
                "client_id",
                doorkeeper.uid(),
                "redirect_uri",
                Doorkeeper.CALLBACK,
                "response_type",
                "code",
                "scope",
                "read_user",
                "authenticity_token",
                "invented");
        assertThat(forged.header("Location")).doesNotContain("code=");
    }

    @Test
    void checksTheFormAsStrictlyAsThePage() {
        Web browser = browser("owner");
        Web.Answer page = browser.get(address("read_user"));
        Web.Answer widened = browser.post(
                "/oauth/authorize",
                "authenticity_token",
                page.field("authenticity_token"),
                "client_id",
                doorkeeper.uid(),
                "redirect_uri",
                "https://evil.example/",
                "response_type",
                "code",
                "scope",
                "read_user");
        assertErrorPage(widened, "invalid_redirect_uri", "The redirect URI included is not valid.");
    }

    @Test
    void sendsTheBrowserBackEmptyHandedWhenThePersonCancels() {
        Web browser = browser("owner");
        Web.Answer page = browser.get(address("read_user"));
        Web.Answer back = browser.send(
                "DELETE", address("read_user") + "&authenticity_token=" + page.field("authenticity_token"), null, "");
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location"))
                .isEqualTo(Doorkeeper.CALLBACK
                        + "?error=access_denied&error_description=The+resource+owner+or+authorization+server+denied+the"
                        + "+request.&state=s-1");
    }

    @Test
    void remembersWhereSomebodyWantedToGoWhileTheySignIn() {
        Web web = GITLAB.web();
        assertThat(web.get(address("read_user")).header("Location")).isEqualTo(GITLAB.url() + "/users/sign_in");
        Web.Answer signedIn = web.signIn(GITLAB.roster().person("planner"));
        assertThat(signedIn.header("Location")).isEqualTo(GITLAB.url() + address("read_user"));
        assertThat(web.get(signedIn.header("Location")).body()).contains("authorization-button");
    }

    @Test
    void escapesWhatItIsGiven() {
        String path = address("read_user").replace("s-1", "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(browser("owner").get(path).body()).doesNotContain("<script>alert(1)");
    }
}
