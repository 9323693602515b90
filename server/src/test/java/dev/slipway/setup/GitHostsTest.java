package dev.slipway.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.GitLabStandIn;
import dev.slipway.gitlab.Options;
import dev.slipway.gitlab.Roster;
import dev.slipway.outbound.TestCertificates;
import dev.slipway.signin.ServerWithGitLab;
import dev.slipway.signin.TestBrowser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second GitLab beside the first, in the hands of an administrator. */
class GitHostsTest {
    private static final String HOSTS = "/api/settings/repository_providers";

    @TempDir
    private Path folder;

    private ServerWithGitLab world;
    private GitLabStandIn second;
    private TestBrowser admin;

    @BeforeEach
    void start() throws Exception {
        world = ServerWithGitLab.start();
        second = GitLabStandIn.start(Options.in(folder.resolve("second")).redirectingTo(world.url()));
        admin = world.browser();
        world.setUp(admin, Map.of());
        world.signIn(admin, "root");
    }

    @AfterEach
    void stop() throws Exception {
        second.close();
        world.close();
    }

    @Test
    void addsASecondGitLabAndPeopleSignInThroughEither() throws Exception {
        var added = call("POST", HOSTS, form(Map.of("access", "full")), 200);
        assertThat(added.path("repositories_application").path("scopes").toString())
                .isEqualTo("[\"api\"]");
        assertThat(added.path("probe").path("ok").asBoolean()).isTrue();
        assertThat(added.toString()).doesNotContain(application("sign_in").secret());
        var buttons = call("GET", "/api/session", "", 200).path("sign_in_providers");
        assertThat(buttons).hasSize(2);
        assertThat(buttons.get(1).path("name").asString()).isEqualTo("Second");

        var page = world.browser().get(world.url() + buttons.get(1).path("url").asString());
        assertThat(page.header("Location")).startsWith(second.url() + "/oauth/authorize");
        page = world.browser().get(world.url() + "/auth/sign-in");
        assertThat(page.header("Location")).startsWith(world.gitlab().url() + "/oauth/authorize");
        page = world.browser().get(world.url() + "/auth/sign-in?provider=unknown");
        assertThat(page.header("Location")).contains("/problem?code=NOT_SET_UP");
    }

    @Test
    void savesNothingThatDoesNotWork() throws Exception {
        refused(Map.of("sign_in_application_secret", "wrong"), "SETUP_INVALID", "sign_in_application_secret");
        refused(Map.of("repositories_application_secret", "wrong"), "SETUP_INVALID", "repositories_application_secret");
        refused(
                Map.of(
                        "access",
                        "full",
                        "repositories_application_id",
                        application("sign_in").applicationId(),
                        "repositories_application_secret",
                        application("sign_in").secret()),
                "SETUP_INVALID",
                "repositories_application_id");
        refused(Map.of("allow_private_address", false), "ADDRESS_NOT_ALLOWED", "base_url");
        refused(Map.of("base_url", second.url() + "/not-there"), "SETUP_INVALID", "base_url");
        refused(Map.of("base_url", "gitlab"), "INVALID_URL", "base_url");
        refused(Map.of("certificate_authority", "nonsense"), "INVALID_INPUT", "certificate_authority");
        refused(Map.of("proxy_url", "socks5://proxy"), "INVALID_URL", "proxy_url");
        refused(Map.of("proxy_url", "http://127.0.0.1:9"), "ADDRESS_NOT_ALLOWED", "proxy_url");
        refused(Map.of("timeout_seconds", 0), "INVALID_INPUT", "timeout_seconds");
        refused(Map.of("name", "GitLab"), "NAME_TAKEN", "name");
        refused(Map.of("base_url", world.gitlab().url()), "SETUP_INVALID", "repositories_application_secret");
        assertThat(call("GET", HOSTS, "", 200)).hasSize(1);
    }

    @Test
    void changesKeepWhatIsLeftOut() throws Exception {
        call("POST", HOSTS, form(Map.of()), 200);
        String pem = TestCertificates.of(folder, "git.example").pem();
        var changed = call(
                "PUT",
                HOSTS + "/second",
                json(Map.of("name", "Renamed", "timeout_seconds", 20, "certificate_authority", pem)),
                200);
        assertThat(changed.path("timeout_seconds").asInt()).isEqualTo(20);
        assertThat(changed.path("sign_in_application").path("id").asString())
                .isEqualTo(application("sign_in").applicationId());
        var certificate = changed.path("certificate_authority").path("chain").get(0);
        assertThat(certificate.path("subject").asString()).isEqualTo("CN=git.example");
        assertThat(certificate.path("fingerprint_sha256").asString()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        changed = call(
                "PUT", HOSTS + "/renamed", "{\"certificate_authority\":\"\",\"sign_in_application_id\":\"\"}", 200);
        assertThat(changed.path("certificate_authority").isNull()).isTrue();
        assertThat(changed.path("sign_in_application").isNull()).isTrue();
        assertThat(changed.path("repositories_application").path("has_secret").asBoolean())
                .isTrue();
    }

    @Test
    void keepsWhatIsInUseAndTheLastWayIn() throws Exception {
        var first = call("GET", HOSTS, "", 200).get(0);
        assertThat(first.path("used_by").toString()).contains("sign-in of one person");
        String path = HOSTS + "/" + first.path("id").asString();
        assertThat(call("DELETE", path, "", 409).toString()).contains("CONFLICT", "sign-in of one person");
        assertThat(call("PUT", path, "{\"sign_in_application_id\":\"\"}", 409).toString())
                .contains("nobody could");
        assertThat(call("PUT", path, json(Map.of("base_url", second.url())), 409)
                        .toString())
                .contains("another Git host");
        call("POST", HOSTS, form(Map.of()), 200);
        call("DELETE", HOSTS + "/second", "", 200);
        call("GET", HOSTS + "/second", "", 404);
    }

    @Test
    void takesTheShapeOfOlderClients() throws Exception {
        String token = second.roster().person("reporter").token();
        var body = json(Map.of(
                "name",
                "gitlab-1",
                "type",
                "gitLabEnterprise",
                "allow_private_address",
                true,
                "details",
                Map.of("token", token, "base_url", second.url() + "/"),
                "repos",
                java.util.List.of()));
        var added = call("POST", HOSTS, body, 200);
        assertThat(added.path("type").asString()).isEqualTo("gitlab");
        assertThat(added.path("base_url").asString()).isEqualTo(second.url());
        assertThat(added.path("probe").path("version").asString()).isNotEmpty();
        assertThat(added.path("repositories_application").isNull()).isTrue();
    }

    @Test
    void verifiesAndTellsWhatToPaste() throws Exception {
        var probe = call("POST", HOSTS + "/verify", form(Map.of("sign_in_application_secret", "wrong")), 200);
        assertThat(probe.path("ok").asBoolean()).isFalse();
        assertThat(probe.path("checks").findValuesAsString("id"))
                .contains("address", "reachable", "certificate", "gitlab", "version", "repositories_application");
        assertThat(call("POST", HOSTS + "/GitLab/verify", "{}", 200).path("ok").asBoolean())
                .isTrue();
        var forms = call("GET", HOSTS + "/forms?base_url=https://gitlab.com/&access=full", "", 200);
        assertThat(forms.path("places").findValuesAsString("link"))
                .containsExactly(
                        "https://gitlab.com/-/user_settings/applications",
                        "https://gitlab.com/groups/GROUP/-/settings/applications",
                        "https://gitlab.com/admin/applications");
        assertThat(forms.path("applications").get(1).path("scopes").toString()).isEqualTo("[\"api\"]");
        assertThat(forms.path("applications").get(1).path("redirect_uri").asString())
                .isEqualTo(world.url() + "/auth/repositories/callback");
    }

    private void refused(Map<String, Object> different, String code, String field) throws Exception {
        assertThat(call("POST", HOSTS, form(different), code.equals("NAME_TAKEN") ? 409 : 400)
                        .toString())
                .contains(code, "\"field\":\"" + field + "\"");
    }

    private Roster.OAuthApplication application(String label) {
        return Objects.requireNonNull(second.roster().applications().get(label));
    }

    private String form(Map<String, Object> different) {
        var form = new HashMap<String, Object>(Map.of(
                "name", "Second",
                "base_url", second.url(),
                "sign_in_application_id", application("sign_in").applicationId(),
                "sign_in_application_secret", application("sign_in").secret(),
                "repositories_application_id", application("repositories").applicationId(),
                "repositories_application_secret", application("repositories").secret(),
                "allow_private_address", true));
        form.putAll(different);
        return json(form);
    }

    private static String json(Map<String, ?> form) {
        return JsonMapper.shared().writeValueAsString(form);
    }

    private JsonNode call(String method, String path, String body, int status) throws Exception {
        var answer = admin.call(method, path, body, Map.of("X-Slipway-Client", "test"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
