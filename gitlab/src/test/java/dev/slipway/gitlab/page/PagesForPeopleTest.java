package dev.slipway.gitlab.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that people see: readable by all means, and with links that lead somewhere. */
class PagesForPeopleTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static Web browser(String role) {
        Web web = GITLAB.web();
        web.signIn(GITLAB.roster().person(role));
        return web;
    }

    private static List<String> all(String expression, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dashboard/groups",
                "/open/private",
                "/open/private/-/tree/main/sub",
                "/open/private/-/blob/main/a.txt",
                "/open/private/-/commit/main",
                "/open/private/-/project_members",
                "/groups/closed",
                "/groups/closed/-/group_members",
                "/-/user_settings/applications",
                "/closed/inner/app"
            })
    void isAPageWithLanguageTitleAndOneHeadline(String path) {
        Web.Answer page = browser("owner").get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"en\">").contains("<main").contains("name=\"viewport\"");
        assertThat(all("<title>([^<]+)</title>", page.body())).hasSize(1);
        assertThat(all("(<h1)", page.body())).hasSize(1);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/dashboard/groups", "/open/private", "/groups/closed", "/open/private/-/tree/main/sub"})
    void linksOnlyToWhatIsThere(String path) {
        Web browser = browser("owner");
        String body = browser.get(path).body();
        List<String> links = all("href=\"([^\"]+)\"", body);
        assertThat(links).isNotEmpty();
        for (String link : links) {
            if (!link.startsWith("data:") && !link.endsWith("/users/sign_out")) {
                assertThat(browser.get(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void labelsEveryFieldOfTheSignInForm() {
        String body = GITLAB.web().get("/users/sign_in").body();
        for (String id : all("<input id=\"([a-z_]+)\"", body)) {
            assertThat(body).contains("<label for=\"" + id + "\">");
        }
        assertThat(body)
                .contains("Username or primary email")
                .contains("autocomplete=\"username\"")
                .contains("autocomplete=\"current-password\"")
                .contains("data-testid=\"sign-in-button\"");
    }

    @Test
    void namesEveryPictureOrHidesIt() {
        String body = browser("owner").get("/open/private").body();
        for (String picture : all("(<svg[^>]*>)", body)) {
            assertThat(picture).containsPattern("aria-(label|hidden)=");
        }
        assertThat(all("(<button[^>]*>\\s*</button>)", body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"owen, wrong", "nobody, pw-owen", "owen, ''", "'', ''"})
    void tellsNobodyWhichPartOfASignInWasWrong(String login, String password) {
        Web web = GITLAB.web();
        Web.Answer form = web.get("/users/sign_in");
        Web.Answer answer = web.post(
                "/users/sign_in",
                "authenticity_token",
                form.field("authenticity_token"),
                "user[login]",
                login,
                "user[password]",
                password);
        assertThat(answer.body()).contains("role=\"alert\"").contains("Invalid login or password.");
        assertThat(web.get("/").header("Location")).endsWith("/users/sign_in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owen", "OWEN", "owen@matrix.example"})
    void letsPeopleInByNameOrAddress(String login) {
        Web web = GITLAB.web();
        Web.Answer form = web.get("/users/sign_in");
        Web.Answer answer = web.post(
                "/users/sign_in",
                "authenticity_token",
                form.field("authenticity_token"),
                "user[login]",
                login,
                "user[password]",
                "pw-owen");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(GITLAB.url() + "/");
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=");
    }

    @Test
    void refusesASignInFromAnotherPage() {
        Web.Answer forged = GITLAB.web().post("/users/sign_in", "user[login]", "owen", "user[password]", "pw-owen");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.body()).contains("The change you requested was rejected");
    }

    @Test
    void givesASessionAnotherNameWhenSomebodySignsIn() {
        Web web = GITLAB.web();
        String before = web.get("/users/sign_in").header("Set-Cookie");
        String after = web.signIn(GITLAB.roster().person("owner")).header("Set-Cookie");
        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "outsider, /open/private, 404",
        "outsider, /groups/closed, 404",
        "outsider, /open/private/-/project_members, 404",
        "outsider, /open/internal, 200",
        "guest, /open/private, 200",
        "guest, /open/private/-/tree/main, 404",
        "guest, /open/private/-/blob/main/a.txt, 404",
        "planner, /open/private/-/commit/main, 404",
        "reporter, /open/private/-/blob/main/a.txt, 200",
        "reporter, /open/private/-/blob/main/nope.txt, 404",
        "reporter, /open/private/-/tree/nope, 404",
        "reporter, /open/private/-/commit/nope, 404",
        "reporter, /open/private/-/nothing, 404",
        "developer, /dev/notes, 200",
        "owner, /dev/notes, 404",
    })
    void showsPeopleNoMoreThanTheApiDoes(String role, String path, int status) {
        assertThat(browser(role).get(path).status()).isEqualTo(status);
    }

    @Test
    void showsPublicProjectsToEverybody() {
        assertThat(GITLAB.web().get("/open/public").body()).contains("Sign in").contains("a.txt");
        assertThat(GITLAB.web().get("/open/private").header("Location")).endsWith("/users/sign_in");
    }

    @Test
    void leadsFromAnOldAddressToTheNewOne() {
        Web owner = GITLAB.with("api");
        long id = owner.post("/api/v4/projects", "name", "old-home")
                .json()
                .path("id")
                .asLong();
        owner.put("/api/v4/projects/" + id, "path", "new-home");
        Web.Answer moved = browser("owner").get("/owen/old-home");
        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.header("Location")).isEqualTo(GITLAB.url() + "/owen/new-home");
    }

    @Test
    void escapesWhatPeopleWrite() {
        Web owner = GITLAB.with("api");
        owner.put(GITLAB.project("private"), "description", "<img src=x onerror=alert(1)>");
        assertThat(browser("owner").get("/open/private").body())
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
        owner.put(GITLAB.project("private"), "description", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/-/profile/applications", "/profile/applications"})
    void leadsOldAddressesToTheApplications(String path) {
        assertThat(browser("owner").get(path).header("Location"))
                .isEqualTo(GITLAB.url() + "/-/user_settings/applications");
    }
}
