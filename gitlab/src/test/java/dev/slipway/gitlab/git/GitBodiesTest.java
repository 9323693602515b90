package dev.slipway.gitlab.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact words and headers with which git clients are let in or kept out. */
class GitBodiesTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final String UPLOAD = "/info/refs?service=git-upload-pack";
    private static final String RECEIVE = "/info/refs?service=git-receive-pack";

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Web.Answer ask(String path, String user, String password) {
        return GITLAB.web().get(path, "Authorization", basic(user, password));
    }

    private static String token(String label) {
        return Objects.requireNonNull(GITLAB.roster().tokens().get(label));
    }

    private static String personal(String role) {
        return GITLAB.roster().person(role).token();
    }

    private static void assertDenied(Web.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"GitLab\"");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body())
                .isEqualTo("HTTP Basic: Access denied. If a password was provided for Git authentication, the password"
                        + " was incorrect or you're required to use a token instead of a password. If a token was"
                        + " provided, it was either incorrect, expired, or improperly scoped. See " + GITLAB.url()
                        + "/help/topics/git/troubleshooting_git.md#error-on-git-fetch-http-basic-access-denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/private.git", "/open/internal.git", "/open/nothing.git", "/nobody/nothing.git"})
    void asksForCredentialsWithoutTellingWhatIsThere(String repository) {
        assertDenied(GITLAB.web().get(repository + UPLOAD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "revoked"})
    void asksAgainWhenATokenIsNoLongerGood(String label) {
        assertDenied(ask("/open/private.git" + UPLOAD, "oauth2", token(label)));
    }

    @Test
    void asksAgainWhenATokenIsInvented() {
        assertDenied(ask("/open/private.git" + UPLOAD, "oauth2", "glpat-invented"));
        assertDenied(ask("/open/public.git" + UPLOAD, "oauth2", "glpat-invented"));
        assertDenied(GITLAB.web().get("/open/private.git" + UPLOAD, "Authorization", "Basic !!!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth2", "anybody", "gitlab-ci-token", ""})
    void takesATokenUnderWhateverName(String user) {
        Web.Answer answer = ask("/open/private.git" + UPLOAD, user, token("api"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-git-upload-pack-advertisement");
        assertThat(answer.header("Cache-Control")).contains("no-cache");
        assertThat(answer.body()).startsWith("001e# service=git-upload-pack\n0000");
    }

    @ParameterizedTest
    @CsvSource({
        "api, 200, 200",
        "read_api, 200, 403",
        "read_repository, 200, 403",
        "write_repository, 200, 200",
        "read_user, 403, 403",
        "openid, 403, 403",
        "self_rotate, 403, 403",
    })
    void opensForTheScopesThatGitNeeds(String scope, int fetch, int push) {
        Web.Answer fetched = ask("/open/private.git" + UPLOAD, "oauth2", token(scope));
        Web.Answer pushed = ask("/open/private.git" + RECEIVE, "oauth2", token(scope));
        assertThat(fetched.status()).isEqualTo(fetch);
        assertThat(pushed.status()).isEqualTo(push);
        if (fetch == 403) {
            assertThat(fetched.body()).isEqualTo("You are not allowed to download code.");
        }
        if (push == 403) {
            assertThat(pushed.body()).isEqualTo("You are not allowed to upload code.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "private, outsider, 404, 404",
        "private, guest, 403, 403",
        "private, planner, 403, 403",
        "private, reporter, 200, 403",
        "private, developer, 200, 200",
        "private, owner, 200, 200",
        "internal, outsider, 200, 403",
        "internal, guest, 200, 403",
        "public, outsider, 200, 403",
        "public, developer, 200, 200",
    })
    void opensForTheRolesThatMay(String project, String role, int fetch, int push) {
        String repository = "/open/" + project + ".git";
        assertThat(ask(repository + UPLOAD, "oauth2", personal(role)).status()).isEqualTo(fetch);
        assertThat(ask(repository + RECEIVE, "oauth2", personal(role)).status()).isEqualTo(push);
    }

    @Test
    void letsEverybodyCloneWhatIsPublicButNobodyPushUnnamed() {
        assertThat(GITLAB.web().get("/open/public.git" + UPLOAD).status()).isEqualTo(200);
        assertDenied(GITLAB.web().get("/open/public.git" + RECEIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/private.git", "/open/nothing.git"})
    void hidesWhatAnOutsiderMayNotSee(String repository) {
        Web.Answer answer = ask(repository + UPLOAD, "oauth2", personal("outsider"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        "The project you were looking for could not be found or you don't have permission to view it.");
    }

    @Test
    void tellsAGuestThatCodeIsNotForThem() {
        assertThat(ask("/open/private.git" + UPLOAD, "oauth2", personal("guest"))
                        .body())
                .isEqualTo("You are not allowed to download code from this project.");
        assertThat(ask("/open/private.git" + RECEIVE, "oauth2", personal("reporter"))
                        .body())
                .isEqualTo("You are not allowed to push code to this project.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocked", "deactivated"})
    void saysThatAnAccountIsClosed(String state) {
        Web.Answer answer = ask("/open/private.git" + UPLOAD, "oauth2", personal(state));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("Your account has been " + state + ".");
    }

    @Test
    void doesNotKnowABotOutsideOfItsProject() {
        Web.Answer made = GITLAB.with("api")
                .post(
                        GITLAB.project("private") + "/access_tokens",
                        "name",
                        "bot",
                        "scopes[]",
                        "read_repository",
                        "access_level",
                        "20",
                        "expires_at",
                        "2099-01-01");
        String bot = made.json().path("token").asString();
        assertThat(ask("/open/private.git" + UPLOAD, "bot", bot).status()).isEqualTo(200);
        assertDenied(ask("/open/internal.git" + UPLOAD, "bot", bot));
        assertDenied(ask("/closed/inner/app.git" + UPLOAD, "bot", bot));
        assertThat(ask("/open/public.git" + UPLOAD, "bot", bot).status()).isEqualTo(200);
    }

    @Test
    void refusesTheDumbProtocol() {
        Web.Answer answer = GITLAB.web().get("/open/public.git/info/refs");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("dumb HTTP");
    }

    @Test
    void speaksTheSecondProtocolWhenAsked() {
        Web.Answer answer = GITLAB.web().get("/open/public.git" + UPLOAD, "Git-Protocol", "version=2");
        assertThat(answer.body()).contains("version 2").contains("ls-refs");
    }

    @Test
    void servesAProjectUnderItsOldAddress() {
        Web owner = GITLAB.with("api");
        long id = owner.post("/api/v4/projects", "name", "before", "initialize_with_readme", "true")
                .json()
                .path("id")
                .asLong();
        owner.put("/api/v4/projects/" + id, "path", "after");
        assertThat(ask("/owen/before.git" + UPLOAD, "oauth2", token("api")).status())
                .isEqualTo(200);
        assertThat(ask("/owen/before.git" + RECEIVE, "oauth2", token("api")).status())
                .isEqualTo(200);
        assertThat(ask("/owen/before.git" + UPLOAD, "oauth2", personal("outsider"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesToPushWhereNothingChangesAnyMore() {
        Web owner = GITLAB.with("api");
        long id = owner.post("/api/v4/projects", "name", "shelf", "initialize_with_readme", "true")
                .json()
                .path("id")
                .asLong();
        owner.post("/api/v4/projects/" + id + "/archive");
        assertThat(ask("/owen/shelf.git" + UPLOAD, "oauth2", token("api")).status())
                .isEqualTo(200);
        Web.Answer push = ask("/owen/shelf.git" + RECEIVE, "oauth2", token("api"));
        assertThat(push.status()).isEqualTo(403);
        assertThat(push.body()).isEqualTo("You can't push code to an archived project.");
    }
}
