package dev.slipway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.ApplicationKey;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderDraft;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signing in at a real OAuth server, and all the ends that can come to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private ServerWithGitLab world;

    @BeforeAll
    void start() throws Exception {
        world = ServerWithGitLab.start();
        var admin = world.browser();
        assertThat(world.setUp(admin, Map.of()).statusCode()).isEqualTo(200);
        assertThat(world.signIn(admin, "root").getPath()).isEqualTo("/somewhere");
    }

    @AfterAll
    void stop() throws IOException {
        world.close();
    }

    @Test
    void somebodyNewBelongsToNoSpaceAndSeesWhomToAsk() throws Exception {
        var browser = world.browser();
        world.signIn(browser, "dana");
        assertThat(session(browser))
                .contains("\"signed_in\":true", "\"email\":\"dana.whitfield@acme.example\"", "\"spaces\":[]")
                .contains("\"administrators\":[\"ada.lindqvist@acme.example\"]")
                .contains("\"account_role\":\"Account Member\"");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        var browser = world.browser();
        var response = browser.get(browser.callback("marek", world.password("marek")));
        assertThat(response.headers("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("slipway_session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/;"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var browser = world.browser();
        world.signIn(browser, "dana");
        var headers = Map.of("X-Slipway-Client", "test");
        assertThat(browser.call("POST", "/api/session/sign-out", "", headers).statusCode())
                .isEqualTo(200);
        assertThat(session(browser)).contains("\"signed_in\":false");
    }

    @Test
    void denyingConsentEndsOnItsPage() throws Exception {
        var browser = world.browser();
        var page = browser.signInAtGitLab("rosa", world.password("rosa"));
        assertThat(browser.get(browser.press(page, "Cancel")).header("Location"))
                .isEqualTo("/problem?code=DENIED");
        assertThat(session(browser)).contains("\"signed_in\":false");
    }

    @Test
    void aCallbackIsGoodForOneTimeOnly() throws Exception {
        var browser = world.browser();
        String callback = browser.callback("gus", world.password("gus"));
        assertThat(browser.get(callback).header("Location")).isEqualTo("/somewhere");
        assertThat(browser.get(callback).header("Location")).isEqualTo("/problem?code=STATE_UNKNOWN");
    }

    @Test
    void aCallbackOfAnotherBrowserSignsNobodyIn() throws Exception {
        var attacker = world.browser();
        String callback = attacker.callback("oscar", world.password("oscar"));
        var victim = world.browser();
        assertThat(victim.get(callback).header("Location")).isEqualTo("/problem?code=OTHER_BROWSER");
        assertThat(session(victim)).contains("\"signed_in\":false");
        // The attempt is used up by that: the attacker gains nothing by coming second.
        assertThat(attacker.get(callback).header("Location")).isEqualTo("/problem?code=STATE_UNKNOWN");
    }

    @Test
    void aForgedStateOrNoneEndsOnItsPage() throws Exception {
        var browser = world.browser();
        browser.get(world.url() + "/auth/sign-in");
        String callback = world.url() + "/auth/callback?code=" + "a".repeat(64);
        assertThat(browser.get(callback).header("Location")).isEqualTo("/problem?code=STATE_MISSING");
        assertThat(browser.get(callback + "&state=forged").header("Location")).isEqualTo("/problem?code=STATE_UNKNOWN");
    }

    @Test
    void aCodeOfAnotherSignInIsRefused() throws Exception {
        String stolen = world.browser().callback("dana", world.password("dana"));
        var other = world.browser();
        String begun = String.valueOf(other.get(world.url() + "/auth/sign-in").header("Location"));
        String state = begun.replaceFirst(".*[?&]state=([^&]*).*", "$1");
        String code = stolen.replaceFirst(".*[?&]code=([^&]*).*", "$1");
        // The code is real, but bound to the verifier of the sign-in that it was made for.
        assertThat(other.get(world.url() + "/auth/callback?code=" + code + "&state=" + state)
                        .header("Location"))
                .isEqualTo("/problem?code=CODE_REFUSED");
    }

    @Test
    void theRequestToGitLabIsProtectedWithPkceStateAndNonce() throws Exception {
        String there = String.valueOf(
                world.browser().get(world.url() + "/auth/sign-in").header("Location"));
        assertThat(there)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "&state=", "&nonce=")
                .contains("scope=openid+profile+email+read_user")
                .contains("redirect_uri=" + encoded(world.url() + "/auth/callback"));
    }

    @Test
    void aWrongClientSecretEndsOnItsPage() throws Exception {
        var providers = world.server().context().getBean(Providers.class);
        var right = providers.list().getFirst();
        var key = providers.signInKey(right).orElseThrow();
        providers.save(withSignIn(right, new ApplicationKey(key.id(), Secret.of("renewed meanwhile"))));
        try {
            assertThat(world.signIn(world.browser(), "marek")).hasToString(problem("CLIENT_REFUSED"));
        } finally {
            providers.save(withSignIn(right, key));
        }
    }

    private static ProviderDraft withSignIn(Provider host, ApplicationKey key) {
        return new ProviderDraft(
                host.id(), host.name(), host.type(), host.baseUrl(), null, key, host.scopes(), host.reach());
    }

    @Test
    void aClockThatIsOffEndsOnItsPage() throws Exception {
        for (int seconds : new int[] {-600, 600}) {
            world.control("POST", "/clock", "{\"offset_s\":" + seconds + "}");
            try {
                assertThat(world.signIn(world.browser(), "marek")).hasToString(problem("CLOCK_OFF"));
            } finally {
                world.control("POST", "/clock", "{\"offset_s\":0}");
            }
        }
    }

    @Test
    void anUnconfirmedAddressEndsOnItsPage() throws Exception {
        var browser = world.browser();
        String sub = subjectOf("olga");
        world.control(
                "POST",
                "/faults",
                "{\"route\":\"/oauth/userinfo\",\"status\":200,\"times\":1,\"content_type\":\"application/json\",\"body\":\"{\\\"sub\\\":\\\""
                        + sub + "\\\",\\\"email\\\":\\\"x@y.example\\\",\\\"email_verified\\\":false}\"}");
        assertThat(world.signIn(browser, "olga")).hasToString(problem("EMAIL_UNCONFIRMED"));
        assertThat(session(browser)).contains("\"signed_in\":false");
    }

    @Test
    void gitLabInTroubleEndsOnAPage() throws Exception {
        assertThat(beginWith("\"status\":502,\"content_type\":\"text/html\"")).isEqualTo("/problem?code=GITLAB_FAILED");
        assertThat(beginWith("\"reset\":true")).isEqualTo("/problem?code=GITLAB_UNREACHABLE");
        assertThat(beginWith("\"truncate\":true")).startsWith("/problem?code=GITLAB_");
        assertThat(beginWith("\"delay_ms\":12000")).isEqualTo("/problem?code=GITLAB_UNREACHABLE");
    }

    @Test
    void evenWhatNobodyForesawEndsOnAPage() throws Exception {
        var database = world.server().database().client();
        database.sql("alter table sign_in_attempt rename to hidden_attempt").update();
        try {
            assertThat(begin()).isEqualTo("/problem?code=FAILED");
        } finally {
            database.sql("alter table hidden_attempt rename to sign_in_attempt").update();
        }
    }

    @Test
    void everyEndHasAPageThatSaysWhatToDo() throws Exception {
        for (var problem : SignInProblem.values()) {
            var response = world.browser().call("GET", "/api/sign-in-problems/" + problem, "", Map.of());
            assertThat(response.body()).contains("\"code\":\"" + problem + "\"").doesNotContain("\"next\":\"\"");
        }
        assertThat(world.browser()
                        .call("GET", "/api/sign-in-problems/unheard-of", "", Map.of())
                        .body())
                .contains("\"code\":\"FAILED\"");
    }

    @Test
    void aBrowserThatCameByAnotherNameGoesToThePublicOneFirst() throws Exception {
        String other = world.url().replace("127.0.0.1", "localhost");
        assertThat(world.browser().get(other + "/auth/sign-in?return_to=/x").header("Location"))
                .isEqualTo(world.url() + "/auth/sign-in?moved=1&return_to=%2Fx");
    }

    private String beginWith(String fault) throws Exception {
        world.control("POST", "/faults", "{\"route\":\"/.well-known/openid-configuration\"," + fault + "}");
        try {
            return begin();
        } finally {
            world.control("DELETE", "/faults", "");
        }
    }

    private String begin() throws IOException {
        return String.valueOf(world.browser().get(world.url() + "/auth/sign-in").header("Location"));
    }

    private String subjectOf(String username) throws IOException {
        var browser = world.browser();
        world.signIn(browser, username);
        return world.server()
                .database()
                .client()
                .sql("select subject from person_identity join person on id = person_id where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private String problem(String code) {
        return URI.create(world.url() + "/problem?code=" + code).toString();
    }

    private static String session(TestBrowser browser) throws IOException {
        return browser.call("GET", "/api/session", "", Map.of()).body();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
