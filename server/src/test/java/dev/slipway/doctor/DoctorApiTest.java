package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Members;
import dev.slipway.identity.SpaceRole;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.signin.Cast;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The doctor's door: what it takes, in whose name it looks, what it tells a person beside the table of the matrix. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorApiTest {
    private Ward ward;
    private String admin;

    @BeforeAll
    void open() throws Exception {
        ward = new Ward();
        admin = ward.bearer("root");
    }

    @AfterAll
    void close() throws IOException {
        ward.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|repository_url",
                "{\"repository_url\":\"  \",\"repository_name\":\"\"}|400|repository_url",
                "{\"repository_url\":\"not an address\"}|400|INVALID_URL",
                "{\"repository_url\":\"https://elsewhere.example/a/b\"}|400|INVALID_URL",
                "{\"repository_name\":\"unheard-of\"}|404|REPOSITORY_NOT_FOUND"
            })
    void saysWhatIsWrongWithAQuestion(String body, int status, String words) throws Exception {
        var response = ward.call(admin, "POST", "/repositories/doctor", body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words);
    }

    @Test
    void refusesACredentialThatIsNotKept() throws Exception {
        var response = ward.call(
                admin,
                "POST",
                "/repositories/doctor",
                Ward.JSON.writeValueAsString(
                        Map.of("repository_url", ward.url("terraform"), "credential_name", "nobody's")));
        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.body()).contains("credential");
    }

    @Test
    void takesTheFormsInWhichAddressesArePasted() throws Exception {
        String token = ward.account("dana").token();
        String plain = ward.url("terraform");
        for (String url : new String[] {plain + ".git", plain + "/-/tree/main/modules", plain + "/"}) {
            var report = ward.examine(admin, Map.of("repository_url", url, "access_token", token));
            assertThat(report.path("project").asString()).isEqualTo("acme/platform/landing-zone");
            assertThat(verdict(report, "read_tree")).isEqualTo("ok");
        }
    }

    @Test
    void looksAsNobodyWhereNothingWasAuthorized() throws Exception {
        var report = ward.examine(admin, Map.of("repository_url", ward.url("terraform")));
        assertThat(report.path("asked_as").asString()).contains("nobody");
        assertThat(verdict(report, "token")).isEqualTo("failed");
        assertThat(check(report, "token").path("action").asString()).isEqualTo("Authorize Slipway at GitLab");
        assertThat(check(report, "token").path("link").asString()).contains("/auth/repositories?provider=");
        assertThat(report.path("request").isNull()).isTrue();
    }

    @Test
    void examinesAConnectionInItsOwnName() throws Exception {
        String connect = Ward.JSON.writeValueAsString(Map.of(
                "repository_url",
                ward.url("broken"),
                "access_token",
                ward.account("rosa").token(),
                "repository_name",
                "connected",
                "credential_name",
                "rosa-token"));
        assertThat(ward.call(admin, "POST", "/repositories", connect).statusCode())
                .isEqualTo(200);
        var own = ward.examine(admin, Map.of("repository_name", "connected"));
        assertThat(own.path("asked_as").asString()).contains("rosa-token");
        assertThat(verdict(own, "clone")).isEqualTo("ok");
        var kept =
                ward.examine(admin, Map.of("repository_url", ward.url("terraform"), "credential_name", "rosa-token"));
        assertThat(kept.path("asked_as").asString()).contains("rosa-token");
        assertThat(verdict(kept, "role")).isEqualTo("ok");
        var mine = ward.examine(ward.authorized("gus"), Map.of("repository_name", "connected"));
        assertThat(verdict(mine, "role")).isEqualTo("failed");
        assertThat(ward.call(
                                ward.bearer("gus"),
                                "POST",
                                "/repositories/doctor",
                                "{\"repository_name\":\"connected\",\"as_connection\":true}")
                        .body())
                .contains("rosa-token");
    }

    @Test
    void lendsNobodysEyesToADeveloper() throws Exception {
        var context = ward.world().server().context();
        var developer = Cast.person(context, "devin", AccountRole.MEMBER);
        var space = context.getBean(Spaces.class).byName(Ward.SPACE);
        context.getBean(Members.class)
                .put(new Actor(developer.id(), "", ""), space.id(), developer.email(), SpaceRole.DEVELOPER);
        String bearer = Cast.bearer(context, developer);
        String borrowed = Ward.JSON.writeValueAsString(
                Map.of("repository_url", ward.url("terraform"), "credential_name", "rosa-token"));
        assertThat(ward.call(bearer, "POST", "/repositories/doctor", borrowed).statusCode())
                .isEqualTo(403);
        assertThat(ward.call(bearer, "POST", "/access-requests", borrowed).statusCode())
                .isEqualTo(403);
        assertThat(ward.examine(
                                bearer,
                                Map.of(
                                        "repository_url",
                                        ward.url("terraform"),
                                        "access_token",
                                        ward.account("dana").token()))
                        .path("verdict")
                        .asString())
                .isEqualTo("warning");
    }

    @Test
    void saysThatAnEmptyProjectIsEmpty() throws Exception {
        var report = ward.examine(
                admin,
                Map.of(
                        "repository_url",
                        ward.url("empty"),
                        "access_token",
                        ward.account("dana").token()));
        assertThat(verdict(report, "project")).isEqualTo("failed");
        assertThat(verdict(report, "read_tree")).isEqualTo("failed");
        assertThat(verdict(report, "clone")).isEqualTo("failed");
        assertThat(report.path("summary").asString()).contains("Push a first commit");
    }

    @Test
    void tellsAPersonHowFarItReaches() throws Exception {
        var response = ward.call(ward.authorized("gus"), "GET", "/repositories/doctor/account", "");
        var reach = Ward.JSON.readTree(response.body());
        assertThat(reach.path("complete").asBoolean()).isTrue();
        assertThat(reach.path("account").asString()).isEqualTo("gus");
        assertThat(reach.path("seen").asLong())
                .isGreaterThan(reach.path("readable").asLong());
        assertThat(reach.path("summary").asString()).startsWith("gus sees ").contains("need Reporter in acme/platform");
        assertThat(reach.path("unreadable").path(0).path("link").asString())
                .endsWith("/groups/acme/platform/-/group_members");
        assertThat(reach.path("groups")
                        .valueStream()
                        .mapToLong(group -> group.path("seen").asLong())
                        .sum())
                .isEqualTo(reach.path("seen").asLong());
        assertThat(ward.call(admin, "GET", "/repositories/doctor/account", "").body())
                .contains("NOT_AUTHORIZED_AT_PROVIDER");
    }

    private static String verdict(JsonNode report, String check) {
        return check(report, check).path("verdict").asString();
    }

    private static JsonNode check(JsonNode report, String id) {
        return report.path("checks")
                .valueStream()
                .filter(check -> check.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
