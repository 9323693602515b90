package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages by number and by keyset, over a group of 230 projects, and the links between them. */
class OffsetPagesTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final String PROJECTS = "/api/v4/groups/crowd/projects";
    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"([a-z]+)\"");

    private final Web web = GITLAB.as("administrator");

    @BeforeAll
    static void makeACrowd() {
        Web.Answer made = GITLAB.web()
                .json(
                        "POST",
                        GITLAB.roster().controlUrl() + "/generate",
                        "{\"group\":\"crowd\",\"projects\":230}",
                        "Authorization",
                        "Bearer " + GITLAB.roster().controlToken());
        assertThat(made.status()).isEqualTo(201);
    }

    private static Map<String, String> links(Web.Answer answer) {
        Map<String, String> links = new LinkedHashMap<>();
        Matcher matcher = LINK.matcher(answer.header("Link"));
        while (matcher.find()) {
            links.put(matcher.group(2), matcher.group(1));
        }
        return links;
    }

    @ParameterizedTest(name = "page {0} of {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 20, 20, '', 2, 12, next first last",
                "2, 20, 20, 1, 3, 12, prev next first last",
                "12, 20, 10, 11, '', 12, prev first last",
                "13, 20, 0, 12, '', 12, prev first last",
                "1, 100, 100, '', 2, 3, next first last",
                "3, 100, 30, 2, '', 3, prev first last",
                "1, 1, 1, '', 2, 230, next first last",
            })
    void countsAndLeadsOn(int page, int size, int rows, String previous, String next, int pages, String relations) {
        Web.Answer answer = web.get(PROJECTS + "?page=" + page + "&per_page=" + size);
        assertThat(answer.json().size()).isEqualTo(rows);
        assertThat(answer.header("X-Page")).isEqualTo("" + page);
        assertThat(answer.header("X-Per-Page")).isEqualTo("" + size);
        assertThat(answer.header("X-Prev-Page")).isEqualTo(previous);
        assertThat(answer.header("X-Next-Page")).isEqualTo(next);
        assertThat(answer.header("X-Total")).isEqualTo("230");
        assertThat(answer.header("X-Total-Pages")).isEqualTo("" + pages);
        assertThat(links(answer).keySet()).containsExactly(relations.split(" ", -1));
    }

    @Test
    void sendsTheHeadersEvenWhenTheyAreEmpty() {
        Web.Answer answer = web.get(PROJECTS + "?per_page=100&page=3");
        assertThat(answer.response().headers().map()).containsKeys("X-Next-Page", "X-Prev-Page");
        assertThat(web.get(PROJECTS).response().headers().map()).containsKey("X-Prev-Page");
    }

    @Test
    void givesTwentyAtFirstAndNeverMoreThanAHundred() {
        assertThat(web.get(PROJECTS).json().size()).isEqualTo(20);
        Web.Answer greedy = web.get(PROJECTS + "?per_page=5000");
        assertThat(greedy.status()).as("clamped, not refused").isEqualTo(200);
        assertThat(greedy.json().size()).isEqualTo(100);
        assertThat(greedy.header("X-Per-Page")).isEqualTo("100");
        assertThat(links(greedy).get("next")).contains("per_page=100");
    }

    @ParameterizedTest
    @CsvSource({
        "per_page=0, per_page does not have a valid value",
        "per_page=-1, per_page does not have a valid value",
        "per_page=many, per_page is invalid",
        "page=0, page does not have a valid value",
        "page=last, page is invalid",
    })
    void refusesPagesThatCannotBe(String query, String error) {
        Web.Answer answer = web.get(PROJECTS + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }

    @Test
    void writesAllParametersIntoEveryLink() {
        Web.Answer answer = web.get(
                "/api/v4/projects?membership=false&order_by=name&sort=asc&search=generated&simple=true&per_page=7&page=2");
        assertThat(links(answer).keySet()).containsExactly("prev", "next", "first", "last");
        links(answer)
                .forEach((relation, address) -> assertThat(address)
                        .as(relation)
                        .startsWith(GITLAB.url() + "/api/v4/projects?")
                        .contains("membership=false", "order_by=name", "sort=asc", "search=generated", "simple=true")
                        .contains("per_page=7"));
    }

    @Test
    void writesTheParametersThatNobodyGaveIntoTheLinksToo() {
        String next = links(web.get("/api/v4/projects")).get("next");
        assertThat(next)
                .contains("order_by=created_at", "sort=desc", "page=2", "per_page=20")
                .contains("membership=false", "simple=false", "owned=false", "starred=false");
        assertThat(links(web.get(PROJECTS)).get("next"))
                .as("what stood in the path is a parameter as well")
                .contains("id=crowd");
    }

    @Test
    void leavesTokensOutOfLinks() {
        String token = GITLAB.roster().person("administrator").token();
        Web.Answer answer = GITLAB.web().get(PROJECTS + "?private_token=" + token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Link")).doesNotContain(token).contains("page=2");
    }

    private List<Long> walk(String first) {
        List<Long> seen = new ArrayList<>();
        String next = first;
        while (next != null) {
            Web.Answer answer = web.get(next);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json().forEach(one -> seen.add(one.path("id").asLong()));
            next = links(answer).get("next");
        }
        return seen;
    }

    @Test
    void leadsThroughAllPagesWithoutLosingOrRepeatingAny() {
        List<Long> seen = walk(PROJECTS + "?per_page=50&order_by=name&sort=asc&simple=true");
        assertThat(seen).hasSize(230).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void leadsThroughAllByKeysetInOrder(String sort) {
        List<Long> seen = walk("/api/v4/projects?pagination=keyset&order_by=id&simple=true&per_page=60&sort=" + sort);
        assertThat(seen).hasSize(235).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(
                        sort.equals("asc") ? java.util.Comparator.naturalOrder() : java.util.Comparator.reverseOrder());
    }

    @Test
    void givesKeysetPagesNothingButALinkToTheNext() {
        Web.Answer answer = web.get("/api/v4/projects?pagination=keyset&order_by=id&sort=asc&per_page=2&simple=true");
        assertThat(answer.header("X-Total")).isEmpty();
        assertThat(answer.header("X-Page")).isEmpty();
        assertThat(links(answer).keySet()).containsExactly("next");
        long last = answer.json().get(1).path("id").asLong();
        assertThat(links(answer).get("next")).contains("id_after=" + last, "pagination=keyset", "order_by=id");
        Web.Answer down = web.get("/api/v4/projects?pagination=keyset&order_by=id&sort=desc&per_page=2");
        assertThat(links(down).get("next")).contains("id_before=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&order_by=name", "&order_by=last_activity_at"})
    void knowsKeysetsByNumberOnly(String order) {
        Web.Answer answer = web.get("/api/v4/projects?pagination=keyset" + order);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"Keyset pagination is not yet available for this type of request\"}");
    }

    @Test
    void skipsNoMoreThanFiftyThousand() {
        Web.Answer answer = web.get("/api/v4/projects?page=501&per_page=100");
        assertThat(answer.status()).as("exactly at the limit").isEqualTo(200);
        Web.Answer beyond = web.get("/api/v4/projects?page=502&per_page=100");
        assertThat(beyond.status()).isEqualTo(405);
        assertThat(beyond.json().path("error").asString())
                .startsWith("Offset pagination has a maximum allowed offset of 50000");
    }

    @Test
    void answersAnEmptyListWithOnePage() {
        Web.Answer answer = web.get("/api/v4/projects?search=nothing-is-called-so");
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.header("X-Total")).isEqualTo("0");
        assertThat(answer.header("X-Total-Pages")).isEqualTo("1");
        assertThat(answer.header("X-Next-Page")).isEmpty();
        assertThat(links(answer).keySet()).containsExactly("first", "last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups",
                "/groups/open/projects",
                "/groups/closed/subgroups",
                "/groups/open/members",
                "/projects/{private}/members/all",
                "/projects/{private}/hooks",
                "/projects/{private}/repository/branches",
                "/projects/{private}/repository/tags",
                "/projects/{private}/repository/tree",
                "/users",
                "/namespaces",
                "/personal_access_tokens",
                "/projects/{private}/access_tokens"
            })
    void countsEveryList(String path) {
        Web.Answer answer = web.get(GITLAB.api(path) + "?per_page=1");
        assertThat(answer.json().size()).isLessThanOrEqualTo(1);
        assertThat(answer.header("X-Total")).matches("\\d+");
        assertThat(answer.header("X-Per-Page")).isEqualTo("1");
        assertThat(answer.header("Link")).contains("rel=\"first\"").contains("rel=\"last\"");
    }

    @Test
    void neverCountsCommits() {
        Web.Answer answer = web.get(GITLAB.api("/projects/{private}/repository/commits"));
        assertThat(answer.json().size()).isEqualTo(1);
        assertThat(answer.header("X-Total")).isEmpty();
        assertThat(answer.header("X-Total-Pages")).isEmpty();
        assertThat(links(answer)).doesNotContainKey("last");
        assertThat(answer.header("X-Page")).isEqualTo("1");
    }

    @Test
    void marksGeneratedProjectsAsEmpty() {
        JsonNode project = web.get(PROJECTS + "?per_page=1").json().get(0);
        assertThat(project.path("empty_repo").asBoolean()).isTrue();
        String path = "/api/v4/projects/" + project.path("id").asLong() + "/repository";
        assertThat(web.get(path + "/commits").body()).isEqualTo("{\"message\":\"404 Repository Not Found\"}");
        assertThat(web.get(path + "/tree").body()).isEqualTo("{\"message\":\"404 Tree Not Found\"}");
        assertThat(web.get(path + "/branches").body()).isEqualTo("[]");
    }
}
