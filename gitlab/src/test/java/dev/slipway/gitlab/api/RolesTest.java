package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets what from a private project: the table in GitLab's documentation of permissions, asked for real. */
class RolesTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "administrator, 200, 200, 200, 200, 200, 200",
        "owner,         200, 200, 200, 200, 200, 200",
        "maintainer,    200, 200, 200, 200, 200, 200",
        "developer,     200, 200, 200, 200, 403, 403",
        "reporter,      200, 200, 200, 200, 403, 403",
        "guest,         200, 403, 403, 200, 403, 403",
        "outsider,      404, 404, 404, 404, 404, 404",
    })
    void readsWhatItsRoleAllows(String role, int project, int tree, int branches, int members, int hooks, int tokens) {
        Web web = GITLAB.as(role);
        String path = GITLAB.project("terraform");
        assertThat(web.get(path).status()).as("project").isEqualTo(project);
        assertThat(web.get(path + "/repository/tree").status()).as("tree").isEqualTo(tree);
        assertThat(web.get(path + "/repository/branches").status())
                .as("branches")
                .isEqualTo(branches);
        assertThat(web.get(path + "/members/all").status()).as("members").isEqualTo(members);
        assertThat(web.get(path + "/hooks").status()).as("hooks").isEqualTo(hooks);
        assertThat(web.get(path + "/access_tokens").status()).as("tokens").isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"owner, 201", "maintainer, 201", "developer, 201", "reporter, 403", "guest, 403", "outsider, 404"})
    void makesBranchesFromDeveloperOn(String role, int status) {
        Web.Answer answer = GITLAB.as(role)
                .post(GITLAB.project("terraform") + "/repository/branches", "branch", "by-" + role, "ref", "main");
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void hidesThePrivateProjectFromAllButItsGuest() {
        String path = GITLAB.project("guest-only");
        Web.Answer guest = GITLAB.as("guest").get(path);
        assertThat(guest.status()).isEqualTo(200);
        assertThat(guest.json().has("default_branch"))
                .as("tells that code cannot be read")
                .isFalse();
        assertThat(guest.json()
                        .path("permissions")
                        .path("project_access")
                        .path("access_level")
                        .asInt())
                .isEqualTo(10);
        assertThat(GITLAB.as("guest").get(path + "/repository/tree").body())
                .isEqualTo("{\"message\":\"403 Forbidden\"}");
        assertThat(GITLAB.as("owner").get(path).body()).isEqualTo("{\"message\":\"404 Project Not Found\"}");
        assertThat(GITLAB.as("administrator").get(path).status()).isEqualTo(200);
        assertThat(GITLAB.web().get(path).status())
                .as("not even 401 for the public")
                .isEqualTo(404);
    }

    @Test
    void showsInternalProjectsToWhoeverIsSignedIn() {
        String path = GITLAB.project("no-assets");
        assertThat(GITLAB.as("outsider").get(path + "/repository/tree").status())
                .isEqualTo(200);
        assertThat(GITLAB.web().get(path).status()).isEqualTo(404);
    }

    @Test
    void keepsArchivedProjectsReadable() {
        String path = GITLAB.project("archived");
        assertThat(GITLAB.as("reporter").get(path).json().path("archived").asBoolean())
                .isTrue();
        assertThat(GITLAB.as("reporter").get(path + "/repository/tree").status())
                .isEqualTo(200);
        assertThat(GITLAB.as("owner")
                        .post(path + "/repository/branches", "branch", "b", "ref", "main")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongWithATokenInGitLabsWords() {
        var tokens = GITLAB.roster().tokens();
        Web.Answer expired = GITLAB.web().as(tokens.getOrDefault("expired", "")).get("/api/v4/user");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.body())
                .isEqualTo("{\"error\":\"invalid_token\",\"error_description\":\"Token is expired. You can either do"
                        + " re-authorization or token refresh.\"}");
        assertThat(expired.header("WWW-Authenticate"))
                .startsWith("Bearer realm=\"Protected by OAuth 2.0\", error=\"invalid_token\"");
        Web.Answer revoked = GITLAB.web().as(tokens.getOrDefault("revoked", "")).get("/api/v4/user");
        assertThat(revoked.json().path("error_description").asString())
                .isEqualTo("Token was revoked. You have to re-authorize from the user.");
        Web.Answer unknown = GITLAB.web().as("glpat-unknown").get("/api/v4/user");
        assertThat(unknown.body()).isEqualTo("{\"message\":\"401 Unauthorized\"}");
        assertThat(unknown.header("WWW-Authenticate")).isEmpty();
        Web narrow = GITLAB.web().as(tokens.getOrDefault("read_user_only", ""));
        assertThat(narrow.get("/api/v4/user").status()).isEqualTo(200);
        assertThat(narrow.get("/api/v4/projects").json().path("scope").asString())
                .isEqualTo("api read_api");
    }

    @Test
    void refusesBlockedPeopleWith403() {
        Web.Answer answer = GITLAB.as("blocked").get("/api/v4/user");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Your account has been blocked.");
    }

    @Test
    void asksTheScopeOfEveryWrite() {
        Web web = GITLAB.web().as(GITLAB.roster().tokens().getOrDefault("read_api", ""));
        assertThat(web.get(GITLAB.project("terraform")).status()).isEqualTo(200);
        Web.Answer write = web.post("/api/v4/projects", "name", "x");
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.json().path("scope").asString()).isEqualTo("api");
    }
}
