package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Roles that come from above, roles that run out, and who may give them. */
class MembersTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web owner = GITLAB.with("api");
    private final Web root = GITLAB.as("administrator");

    private static Map<String, Integer> levels(Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Map<String, Integer> levels = new TreeMap<>();
        answer.json()
                .forEach(one -> levels.put(
                        one.path("username").asString(),
                        one.path("access_level").asInt()));
        return levels;
    }

    private long id(String username) {
        return root.get("/api/v4/users?username=" + username)
                .json()
                .get(0)
                .path("id")
                .asLong();
    }

    private long newProject(String name) {
        return owner.post("/api/v4/projects", "name", name).json().path("id").asLong();
    }

    private static void clock(long days) {
        Web.Answer moved = GITLAB.web()
                .json(
                        "POST",
                        GITLAB.roster().controlUrl() + "/clock",
                        "{\"offset_s\":" + days * 86_400 + "}",
                        "Authorization",
                        "Bearer " + GITLAB.roster().controlToken());
        assertThat(moved.status()).isEqualTo(200);
    }

    @Test
    void listsDirectMembersApartFromAll() {
        String project = GITLAB.project("inner");
        assertThat(levels(owner.get(project + "/members"))).isEqualTo(Map.of("rep", 30));
        assertThat(levels(owner.get(project + "/members/all")))
                .as("the highest of what is given here, in the group and above")
                .isEqualTo(Map.of("owen", 50, "mia", 40, "dev", 30, "rep", 30, "plan", 15, "gus", 40));
        assertThat(levels(owner.get("/api/v4/groups/closed%2Finner/members"))).isEqualTo(Map.of("gus", 40));
        assertThat(levels(owner.get("/api/v4/groups/closed%2Finner/members/all")))
                .isEqualTo(Map.of("owen", 50, "mia", 40, "dev", 30, "rep", 20, "plan", 15, "gus", 40));
        assertThat(levels(owner.get("/api/v4/groups/closed/members/all")))
                .as("nothing climbs up")
                .containsEntry("gus", 10);
    }

    @Test
    void findsOneOfAllButNotAmongTheDirectOnes() {
        String project = GITLAB.project("inner");
        long mia = id("mia");
        assertThat(owner.get(project + "/members/all/" + mia)
                        .json()
                        .path("access_level")
                        .asInt())
                .isEqualTo(40);
        Web.Answer direct = owner.get(project + "/members/" + mia);
        assertThat(direct.status()).isEqualTo(404);
        assertThat(direct.body()).isEqualTo("{\"message\":\"404 Not found\"}");
        assertThat(owner.get(project + "/members/all/" + id("out")).body())
                .isEqualTo("{\"message\":\"404 Not found\"}");
        assertThat(owner.get(project + "/members/all/999").status()).isEqualTo(404);
    }

    @Test
    void findsMembersByNameAndNumber() {
        String all = GITLAB.project("inner") + "/members/all";
        assertThat(levels(owner.get(all + "?query=mi"))).containsOnlyKeys("mia");
        assertThat(levels(owner.get(all + "?query=OWEN"))).containsOnlyKeys("owen");
        assertThat(levels(owner.get(all + "?user_ids[]=" + id("gus") + "&user_ids[]=" + id("dev"))))
                .containsOnlyKeys("dev", "gus");
        assertThat(owner.get(all + "?query=nobody").body()).isEqualTo("[]");
    }

    @Test
    void lowersNobodyByASmallerRoleBelow() {
        String project = GITLAB.project("inner");
        Web.Answer made = owner.post(project + "/members", "user_id", "" + id("mia"), "access_level", "10");
        assertThat(made.status()).isEqualTo(201);
        assertThat(levels(owner.get(project + "/members/all"))).containsEntry("mia", 40);
        assertThat(owner.delete(project + "/members/" + id("mia")).status()).isEqualTo(204);
        assertThat(levels(owner.get(project + "/members/all")))
                .as("what comes from above stays")
                .containsEntry("mia", 40);
    }

    @Test
    void opensAProjectAsSoonAsSomebodyIsAddedAndClosesItAgain() {
        String project = "/api/v4/projects/" + newProject("door");
        Web outsider = GITLAB.as("outsider");
        assertThat(outsider.get(project).status()).isEqualTo(404);
        JsonNode made = owner.post(project + "/members", "user_id", "" + id("out"), "access_level", "20")
                .json();
        assertThat(made.path("username").asString()).isEqualTo("out");
        assertThat(made.path("created_by").path("username").asString()).isEqualTo("owen");
        assertThat(made.path("expires_at").isNull()).isTrue();
        assertThat(made.path("membership_state").asString()).isEqualTo("active");
        assertThat(outsider.get(project)
                        .json()
                        .path("permissions")
                        .path("project_access")
                        .path("access_level")
                        .asInt())
                .isEqualTo(20);
        assertThat(owner.delete(project + "/members/" + id("out")).status()).isEqualTo(204);
        assertThat(outsider.get(project).status()).isEqualTo(404);
    }

    @Test
    void forgetsAMemberWhoseTimeHasRunOut() {
        String project = "/api/v4/projects/" + newProject("season");
        String soon =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5).toString();
        JsonNode made = owner.post(
                        project + "/members", "user_id", "" + id("out"), "access_level", "30", "expires_at", soon)
                .json();
        assertThat(made.path("expires_at").asString()).isEqualTo(soon);
        Web outsider = GITLAB.as("outsider");
        assertThat(outsider.get(project).status()).isEqualTo(200);
        clock(6);
        try {
            assertThat(outsider.get(project).status()).isEqualTo(404);
            assertThat(levels(owner.get(project + "/members"))).containsOnlyKeys("owen");
        } finally {
            clock(0);
        }
        assertThat(outsider.get(project).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "access_level=30 | 400 | {\"error\":\"user_id is missing\"}",
                "user_id=8 | 400 | {\"error\":\"access_level is missing\"}",
                "user_id=8&access_level=7 | 400 | {\"error\":\"access_level does not have a valid value\"}",
                "user_id=8&access_level=lots | 400 | {\"error\":\"access_level does not have a valid value\"}",
                "user_id=8&access_level=10&expires_at=soon | 400 | {\"error\":\"expires_at is invalid\"}",
                "user_id=999&access_level=10 | 404 | {\"message\":\"404 User Not Found\"}",
                "user_id=2&access_level=10 | 409 | {\"message\":\"Member already exists\"}",
            })
    void refusesMembersThatCannotBe(String form, int status, String body) {
        Web.Answer answer =
                owner.send("POST", "/api/v4/groups/open/members", form, "application/x-www-form-urlencoded");
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 20, 30, 40, 50})
    void knowsEveryRole(int level) {
        String members = "/api/v4/projects/" + newProject("level-" + level) + "/members";
        assertThat(owner.post(members, "user_id", "" + id("out"), "access_level", "" + level)
                        .json()
                        .path("access_level")
                        .asInt())
                .isEqualTo(level);
    }

    @Test
    void changesARoleOnlyWhereItWasGiven() {
        String project = GITLAB.project("inner") + "/members/";
        assertThat(owner.put(project + id("mia"), "access_level", "50").status())
                .isEqualTo(404);
        assertThat(owner.put(project + id("rep"), "access_level", "40")
                        .json()
                        .path("access_level")
                        .asInt())
                .isEqualTo(40);
        assertThat(owner.put(project + id("rep"), "access_level", "30").status())
                .isEqualTo(200);
    }

    @Test
    void letsPeopleLeaveButNotSendOthersAway() {
        String members = "/api/v4/projects/" + newProject("exit") + "/members";
        owner.post(members, "user_id", "" + id("out"), "access_level", "30");
        Web outsider = GITLAB.as("outsider");
        assertThat(outsider.delete(members + "/" + id("owen")).status()).isEqualTo(403);
        assertThat(outsider.delete(members + "/" + id("out")).status()).isEqualTo(204);
    }

    @Test
    void splitsPermissionsIntoWhatIsGivenHereAndAbove() {
        JsonNode rep = GITLAB.as("reporter").get(GITLAB.project("inner")).json().path("permissions");
        assertThat(rep.path("project_access").path("access_level").asInt()).isEqualTo(30);
        assertThat(rep.path("group_access").path("access_level").asInt()).isEqualTo(20);
        JsonNode gus = GITLAB.as("guest").get(GITLAB.project("inner")).json().path("permissions");
        assertThat(gus.path("project_access").isNull()).isTrue();
        assertThat(gus.path("group_access").path("access_level").asInt()).isEqualTo(40);
        JsonNode outsider =
                GITLAB.as("outsider").get(GITLAB.project("public")).json().path("permissions");
        assertThat(outsider.path("project_access").isNull()).isTrue();
        assertThat(outsider.path("group_access").isNull()).isTrue();
    }

    @Test
    void letsAdministratorsInWithoutMakingThemMembers() {
        JsonNode project = root.get(GITLAB.project("inner")).json();
        assertThat(project.path("permissions").path("group_access").isNull()).isTrue();
        assertThat(levels(root.get(GITLAB.project("inner") + "/members/all"))).doesNotContainKey("root");
        assertThat(root.get("/api/v4/projects?membership=true").body()).isEqualTo("[]");
    }

    @Test
    void showsAGroupToWhoeverIsAMemberBelowIt() {
        long group = owner.post("/api/v4/groups", "name", "Upper", "path", "upper")
                .json()
                .path("id")
                .asLong();
        long project = owner.post("/api/v4/projects", "name", "lower", "namespace_id", "" + group)
                .json()
                .path("id")
                .asLong();
        assertThat(GITLAB.as("outsider").get("/api/v4/groups/upper").status()).isEqualTo(404);
        owner.post("/api/v4/projects/" + project + "/members", "user_id", "" + id("out"), "access_level", "20");
        assertThat(GITLAB.as("outsider").get("/api/v4/groups/upper").status()).isEqualTo(200);
    }
}
