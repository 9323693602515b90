package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What lists of projects, groups and people hold, for whom, in which order, and where things go when they move. */
class ListingsTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web owner = GITLAB.with("api");

    private static List<String> paths(Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().findValuesAsString("path_with_namespace");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner | membership=true | open/private open/internal open/public closed/inner/app",
                "owner | owned=true | open/private open/internal open/public closed/inner/app",
                "developer | owned=true | dev/notes",
                "developer | membership=true&min_access_level=40 | dev/notes",
                "guest | min_access_level=40 | closed/inner/app",
                "outsider | membership=true | ",
                "outsider | | open/internal open/public",
                "reporter | visibility=private | open/private closed/inner/app",
                "reporter | visibility=internal | open/internal",
                "reporter | search=PRIV | open/private",
                "reporter | search=closed/ | closed/inner/app",
                "reporter | search=open&search_namespaces=true | open/private open/internal open/public",
                "reporter | search=open | ",
                "reporter | archived=true | ",
                "reporter | id_after=3&id_before=5 | closed/inner/app",
                "anonymous | | open/public",
                "anonymous | visibility=private | ",
            })
    void holdWhatThePersonMaySeeAndAsksFor(String role, String query, String wanted) {
        Web web = role.equals("anonymous") ? GITLAB.web() : GITLAB.as(role);
        List<String> found =
                paths(web.get("/api/v4/projects?sort=asc&order_by=id&per_page=100&" + (query == null ? "" : query)));
        List<String> seeded =
                found.stream().filter(path -> !path.startsWith("owen/")).toList();
        assertThat(seeded).isEqualTo(wanted == null ? List.of() : List.of(wanted.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "order_by=nothing, order_by does not have a valid value",
        "visibility=odd, visibility does not have a valid value",
        "min_access_level=high, min_access_level is invalid",
        "id_after=x, id_after is invalid",
        "last_activity_after=yesterday, last_activity_after is invalid",
    })
    void refuseConditionsThatMakeNoSense(String query, String error) {
        Web.Answer answer = owner.get("/api/v4/projects?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "order_by=name&sort=asc, Internal Private Public",
        "order_by=name&sort=desc, Public Private Internal",
        "order_by=id&sort=asc, Private Internal Public",
        "order_by=path&sort=asc, Internal Private Public",
    })
    void sortAsTold(String query, String names) {
        JsonNode found =
                owner.get("/api/v4/groups/open/projects?simple=true&" + query).json();
        assertThat(found.valueStream().map(one -> one.path("name").asString())).containsExactly(names.split(" ", -1));
    }

    @Test
    void holdTheProjectsOfAGroupAndOfThoseBelow() {
        assertThat(paths(owner.get("/api/v4/groups/closed/projects"))).isEmpty();
        assertThat(paths(owner.get("/api/v4/groups/closed/projects?include_subgroups=true")))
                .containsExactly("closed/inner/app");
        assertThat(paths(owner.get("/api/v4/groups/closed%2Finner/projects"))).containsExactly("closed/inner/app");
        assertThat(owner.get("/api/v4/groups/closed/inner/projects").status())
                .as("a slash in a path must be encoded")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner | | closed closed/inner open",
                "owner | top_level_only=true | closed open",
                "owner | search=inner | closed/inner",
                "owner | min_access_level=50 | closed closed/inner open",
                "guest | min_access_level=40 | closed/inner",
                "guest | owned=true | ",
                "outsider | | ",
                "outsider | all_available=true | open",
                "anonymous | | open",
                "owner | order_by=id | open closed closed/inner",
                "owner | order_by=path&sort=desc | open closed/inner closed",
            })
    void holdTheGroupsThatOneBelongsTo(String role, String query, String wanted) {
        Web web = role.equals("anonymous") ? GITLAB.web() : GITLAB.as(role);
        String order = query != null && query.contains("order_by") ? "" : "order_by=path&";
        List<String> found = web.get("/api/v4/groups?" + order + (query == null ? "" : query))
                .json()
                .findValuesAsString("full_path");
        assertThat(found).isEqualTo(wanted == null ? List.of() : List.of(wanted.split(" ", -1)));
    }

    @Test
    void embedTheProjectsOfOneGroupUnlessToldNotTo() {
        assertThat(owner.get("/api/v4/groups/open").json().path("projects").size())
                .isEqualTo(3);
        assertThat(owner.get("/api/v4/groups/open?with_projects=false").json().has("projects"))
                .isFalse();
        assertThat(owner.get("/api/v4/groups/nope").body()).isEqualTo("{\"message\":\"404 Group Not Found\"}");
        assertThat(owner.get("/api/v4/groups/owen").status())
                .as("a personal namespace is no group")
                .isEqualTo(404);
    }

    @Test
    void findPeopleByNameNumberAndAddress() {
        assertThat(owner.get("/api/v4/users?username=MIA").json().findValuesAsString("username"))
                .containsExactly("mia");
        assertThat(owner.get("/api/v4/users?search=rep").json().findValuesAsString("username"))
                .containsExactly("rep");
        assertThat(owner.get("/api/v4/users/999").body()).isEqualTo("{\"message\":\"404 User Not Found\"}");
        assertThat(owner.get("/api/v4/users?username=nobody").body()).isEqualTo("[]");
    }

    @Test
    void leadFromTheOldPathToTheNumberForReadersAndRefuseWriters() {
        long id = owner.post("/api/v4/projects", "name", "first", "initialize_with_readme", "true")
                .json()
                .path("id")
                .asLong();
        owner.put("/api/v4/projects/" + id, "path", "second");
        for (String rest : new String[] {"", "/repository/tree", "/repository/branches?per_page=5", "/members/all"}) {
            Web.Answer moved = owner.get("/api/v4/projects/owen%2Ffirst" + rest);
            String location = GITLAB.url() + "/api/v4/projects/" + id + rest;
            assertThat(moved.status()).as(rest).isEqualTo(301);
            assertThat(moved.header("Location")).isEqualTo(location);
            assertThat(moved.body()).isEqualTo("This resource has been moved permanently to " + location);
            assertThat(owner.get(location).status()).isEqualTo(200);
        }
        Web.Answer write = owner.post("/api/v4/projects/owen%2Ffirst/hooks", "url", "https://a.example/");
        assertThat(write.status()).isEqualTo(405);
        assertThat(write.body()).isEqualTo("{\"message\":\"Non GET methods are not allowed for moved projects\"}");
        assertThat(GITLAB.as("outsider").get("/api/v4/projects/owen%2Ffirst").body())
                .isEqualTo("{\"message\":\"404 Project Not Found\"}");
        owner.post("/api/v4/projects", "name", "first");
        assertThat(owner.get("/api/v4/projects/owen%2Ffirst").status())
                .as("somebody took the old path: the redirect is gone")
                .isEqualTo(200);
    }

    @Test
    void keepArchivedProjectsReadableAndNothingElse() {
        long id = owner.post("/api/v4/projects", "name", "attic", "initialize_with_readme", "true")
                .json()
                .path("id")
                .asLong();
        String project = "/api/v4/projects/" + id;
        owner.post(project + "/archive");
        assertThat(owner.get(project + "/repository/tree").status()).isEqualTo(200);
        assertThat(owner.get(project + "/repository/archive.zip").status()).isEqualTo(200);
        Web.Answer branch = owner.post(project + "/repository/branches", "branch", "x", "ref", "main");
        assertThat(branch.status()).isEqualTo(403);
        assertThat(branch.body()).isEqualTo("{\"message\":\"403 Forbidden\"}");
        assertThat(owner.get(project + "/repository/branches/main")
                        .json()
                        .path("can_push")
                        .asBoolean())
                .isFalse();
        assertThat(paths(owner.get("/api/v4/projects?archived=true"))).contains("owen/attic");
        assertThat(paths(owner.get("/api/v4/projects?archived=false&per_page=100")))
                .doesNotContain("owen/attic");
        assertThat(paths(owner.get("/api/v4/projects?per_page=100")))
                .as("left out, the condition means both")
                .contains("owen/attic");
        owner.post(project + "/unarchive");
        assertThat(owner.post(project + "/repository/branches", "branch", "x", "ref", "main")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void forgetARemovedProjectAltogether() {
        long id = owner.post("/api/v4/projects", "name", "fleeting")
                .json()
                .path("id")
                .asLong();
        assertThat(owner.delete("/api/v4/projects/" + id).status())
                .as("removed later, in GitLab")
                .isEqualTo(202);
        assertThat(owner.get("/api/v4/projects/" + id).body()).isEqualTo("{\"message\":\"404 Project Not Found\"}");
        assertThat(owner.get("/api/v4/projects/owen%2Ffleeting").status()).isEqualTo(404);
    }
}
