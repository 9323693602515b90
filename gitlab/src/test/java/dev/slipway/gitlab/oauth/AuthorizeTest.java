package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthorizeTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private static final String SCOPE = "openid profile email read_user";
    private Client client;

    @BeforeEach
    void makeClient() {
        client = new Client(GITLAB);
    }

    @Test
    void sendsWhoeverIsNotSignedInToSignInAndBackToTheConsentPage() {
        Web browser = GITLAB.web();
        Web.Answer first = browser.get(client.authorizePath(SCOPE, "s1"));
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith("/users/sign_in");
        Web.Answer signedIn = browser.signIn(GITLAB.roster().person("maintainer"));
        assertThat(signedIn.header("Location")).contains("/oauth/authorize?").contains("state=s1");
        Web.Answer consent = browser.get(signedIn.header("Location"));
        assertThat(consent.body())
                .contains("Authorize Slipway sign-in")
                .contains("Read your personal information")
                .contains("Marek Novotny");
    }

    @Test
    void comesBackWithCodeAndStateWhenAuthorized() {
        Web browser = client.browser("owner");
        Web.Answer back = client.press(browser, browser.get(client.authorizePath(SCOPE, "st%2F1")), true);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location"))
                .matches("http://127.0.0.1:9/auth/callback\\?code=[0-9a-f]{64}&state=st%2F1");
    }

    @Test
    void comesBackWithAccessDeniedWhenCancelled() {
        Web browser = client.browser("reporter");
        Web.Answer back = client.press(browser, browser.get(client.authorizePath(SCOPE, "s1")), false);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location"))
                .isEqualTo(
                        "http://127.0.0.1:9/auth/callback?error=access_denied&error_description=The+resource+owner+or"
                                + "+authorization+server+denied+the+request.&state=s1");
    }

    @Test
    void asksAgainForOtherScopesButNotForTheSame() {
        client.exchange(client.code("guest", "openid"), Client.VERIFIER);
        Web browser = client.browser("guest");
        Web.Answer same = browser.get(client.authorizePath("openid", "s2"));
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body()).contains("Redirecting").doesNotContain("authenticity_token");
        assertThat(browser.get(client.authorizePath(SCOPE, "s3")).body()).contains("authenticity_token");
    }

    @Test
    void refusesAFormThatWasNotMadeForThisSession() {
        Web browser = client.browser("developer");
        Web.Answer page = browser.get(client.authorizePath(SCOPE, "s1"));
        Web attacker = client.browser("owner");
        Web.Answer forged = client.press(attacker, page, true);
        assertThat(forged.header("Location")).endsWith("/users/sign_in");
    }

    @Test
    void showsAnErrorPageInsteadOfRedirectingToAnAddressThatIsNotRegistered() {
        Web browser = client.browser("developer");
        Web.Answer page = browser.get(client.authorizePath(SCOPE, "s1").replace("auth%2Fcallback", "auth%2Fevil"));
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.body()).contains("The redirect URI included is not valid.");
    }

    @Test
    void showsAnErrorPageForUnknownClientScopeResponseTypeAndChallengeMethod() {
        Web browser = client.browser("developer");
        String good = client.authorizePath(SCOPE, "s1");
        assertThat(browser.get(good.replaceAll("client_id=[0-9a-f]+", "client_id=nobody"))
                        .body())
                .contains("data-error=\"invalid_client\"");
        assertThat(browser.get(good.replace("read_user", "api")).body()).contains("data-error=\"invalid_scope\"");
        assertThat(browser.get(good.replace("response_type=code", "response_type=token"))
                        .body())
                .contains("data-error=\"unsupported_response_type\"");
        assertThat(browser.get(good.replace("=S256", "=S512")).body()).contains("must be one of plain, S256");
        assertThat(browser.get(good.replace("&code_challenge_method=S256", "")).body())
                .contains("must be one of plain, S256");
    }

    @Test
    void tellsThePersonWithAnUnconfirmedAddressWhatIsMissing() {
        Web browser = client.browser("unconfirmed");
        Web.Answer page = browser.get(client.authorizePath(SCOPE, "s1"));
        assertThat(page.body()).contains("data-error=\"unconfirmed_email\"").doesNotContain("authenticity_token");
    }

    @Test
    void letsNeitherABlockedPersonInNorAWrongPassword() {
        assertThat(GITLAB.web().signIn(GITLAB.roster().person("blocked")).body())
                .contains("Your account has been blocked.");
        Web browser = GITLAB.web();
        Web.Answer refused = browser.post(
                "/users/sign_in",
                "authenticity_token",
                browser.get("/users/sign_in").field("authenticity_token"),
                "user[login]",
                "dana",
                "user[password]",
                "wrong");
        assertThat(refused.body()).contains("Invalid login or password.");
        assertThat(browser.get("/").header("Location")).endsWith("/users/sign_in");
    }

    @Test
    void refusesASignInFormWithoutItsToken() {
        Web browser = GITLAB.web();
        browser.get("/users/sign_in");
        Web.Answer refused = browser.post("/users/sign_in", "user[login]", "dana", "user[password]", "demo-developer");
        assertThat(refused.status()).isEqualTo(422);
    }
}
