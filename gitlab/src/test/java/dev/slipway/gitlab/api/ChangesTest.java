package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Groups, projects, members and people, made and removed. */
class ChangesTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private final Web owner = GITLAB.as("owner");
    private final Web root = GITLAB.as("administrator");

    private long newProject(String path) {
        Web.Answer made = owner.post("/api/v4/projects", "name", path, "initialize_with_readme", "true");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asLong();
    }

    @Test
    void makesAProjectWithAReadmeAndRemovesIt() {
        String path = "/api/v4/projects/" + newProject("short lived");
        JsonNode project = owner.get(path).json();
        assertThat(project.path("path_with_namespace").asString()).isEqualTo("olga/short-lived");
        assertThat(project.path("owner").path("username").asString()).isEqualTo("olga");
        assertThat(owner.get(path + "/repository/files/README.md/raw").body()).isEqualTo("# short lived\n");
        Web.Answer removed = owner.delete(path);
        assertThat(removed.status()).isEqualTo(202);
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    @Test
    void refusesAPathThatIsTakenAndAGroupThatIsNotTheirs() {
        newProject("taken");
        Web.Answer again = owner.post("/api/v4/projects", "name", "taken");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("has already been taken");
        long acme = owner.get("/api/v4/groups/acme").json().path("id").asLong();
        assertThat(GITLAB.as("reporter")
                        .post("/api/v4/projects", "name", "x", "namespace_id", "" + acme)
                        .body())
                .contains("is not valid");
    }

    @Test
    void redirectsFromTheOldPathOfAProjectThatMoved() {
        long id = newProject("before");
        owner.put("/api/v4/projects/" + id, "path", "after");
        Web.Answer moved = owner.get("/api/v4/projects/olga%2Fbefore?simple=true");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).isEqualTo(GITLAB.url() + "/api/v4/projects/" + id + "?simple=true");
        Web.Answer write = owner.put("/api/v4/projects/olga%2Fbefore", "description", "x");
        assertThat(write.status()).isEqualTo(405);
        assertThat(write.body()).contains("Non GET methods are not allowed for moved projects");
        assertThat(GITLAB.as("outsider").get("/api/v4/projects/olga%2Fbefore").status())
                .isEqualTo(404);
    }

    @Test
    void archivesAndBringsBack() {
        String path = "/api/v4/projects/" + newProject("shelf");
        assertThat(owner.post(path + "/archive").json().path("archived").asBoolean())
                .isTrue();
        assertThat(owner.post(path + "/unarchive").json().path("archived").asBoolean())
                .isFalse();
    }

    @Test
    void makesGroupsWithSubgroupsAndRemovesThemWithAllInThem() {
        long group = owner.post("/api/v4/groups", "name", "Tools", "path", "tools")
                .json()
                .path("id")
                .asLong();
        long below = owner.post("/api/v4/groups", "name", "Deep", "path", "deep", "parent_id", "" + group)
                .json()
                .path("id")
                .asLong();
        long project = owner.post("/api/v4/projects", "name", "p", "namespace_id", "" + below)
                .json()
                .path("id")
                .asLong();
        assertThat(owner.get("/api/v4/groups/tools/subgroups")
                        .json()
                        .get(0)
                        .path("full_path")
                        .asString())
                .isEqualTo("tools/deep");
        assertThat(owner.get("/api/v4/groups/tools/projects?include_subgroups=true")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(owner.get("/api/v4/groups/tools/projects").json().size()).isZero();
        assertThat(GITLAB.as("developer").get("/api/v4/groups/tools").status()).isEqualTo(404);
        assertThat(owner.delete("/api/v4/groups/" + group).status()).isEqualTo(202);
        assertThat(owner.get("/api/v4/projects/" + project).status()).isEqualTo(404);
        assertThat(owner.get("/api/v4/groups/" + below).status()).isEqualTo(404);
    }

    @Test
    void listsGroupsOfWhichOneIsAMember() {
        JsonNode groups = GITLAB.as("developer").get("/api/v4/groups").json();
        assertThat(groups.findValuesAsString("full_path")).containsExactly("acme", "acme/platform", "acme/secret");
        assertThat(GITLAB.as("outsider").get("/api/v4/groups").body()).isEqualTo("[]");
        assertThat(GITLAB.as("guest").get("/api/v4/groups?min_access_level=20").body())
                .isEqualTo("[]");
    }

    @Test
    void tellsDirectMembersFromInheritedOnes() {
        String project = GITLAB.project("terraform");
        assertThat(owner.get(project + "/members").body()).isEqualTo("[]");
        long dana =
                root.get("/api/v4/users?username=dana").json().get(0).path("id").asLong();
        assertThat(owner.get(project + "/members/all/" + dana)
                        .json()
                        .path("access_level")
                        .asInt())
                .isEqualTo(30);
        assertThat(owner.get(project + "/members/" + dana).body()).isEqualTo("{\"message\":\"404 Not found\"}");
    }

    @Test
    void addsRaisesAndRemovesMembers() {
        String members = "/api/v4/projects/" + newProject("shared") + "/members";
        long oscar = root.get("/api/v4/users?username=oscar")
                .json()
                .get(0)
                .path("id")
                .asLong();
        assertThat(owner.post(members, "user_id", "" + oscar, "access_level", "10")
                        .status())
                .isEqualTo(201);
        assertThat(owner.post(members, "user_id", "" + oscar, "access_level", "10")
                        .status())
                .isEqualTo(409);
        assertThat(owner.post(members, "user_id", "" + oscar, "access_level", "7")
                        .status())
                .isEqualTo(400);
        assertThat(owner.put(members + "/" + oscar, "access_level", "20")
                        .json()
                        .path("access_level")
                        .asInt())
                .isEqualTo(20);
        assertThat(GITLAB.as("outsider").delete(members + "/" + oscar).status())
                .as("may leave")
                .isEqualTo(204);
    }

    @Test
    void letsAdministratorsMakePeopleAndBlockThem() {
        Web.Answer made = root.post(
                "/api/v4/users",
                "email",
                "new@acme.example",
                "username",
                "newcomer",
                "name",
                "New Comer",
                "password",
                "demo-newcomer",
                "skip_confirmation",
                "true");
        assertThat(made.status()).isEqualTo(201);
        String person = "/api/v4/users/" + made.json().path("id").asLong();
        String token = root.post(person + "/personal_access_tokens", "name", "t", "scopes[]", "api")
                .json()
                .path("token")
                .asString();
        Web newcomer = GITLAB.web().as(token);
        assertThat(newcomer.get("/api/v4/user").json().path("username").asString())
                .isEqualTo("newcomer");
        assertThat(root.post(person + "/block").status()).isEqualTo(201);
        assertThat(newcomer.get("/api/v4/user").status()).isEqualTo(403);
        assertThat(owner.post("/api/v4/users", "email", "x@y.example").status()).isEqualTo(403);
    }

    @Test
    void letsAdministratorsRegisterApplications() {
        Web.Answer made = root.post(
                "/api/v4/applications",
                "name",
                "Another",
                "redirect_uri",
                "https://a.example/cb",
                "scopes",
                "read_user openid");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("secret").asString()).startsWith("gloas-");
        assertThat(root.get("/api/v4/applications").body())
                .doesNotContain("gloas-")
                .contains("Another");
        assertThat(root.delete("/api/v4/applications/" + made.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(owner.get("/api/v4/applications").status()).isEqualTo(403);
    }
}
