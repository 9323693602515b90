package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class PagesTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private final Web web = GITLAB.as("owner");

    @Test
    void carriesGitLabsHeadersOnEveryPage() {
        Web.Answer second = web.get("/api/v4/projects?membership=true&per_page=2&page=2");
        assertThat(second.header("X-Page")).isEqualTo("2");
        assertThat(second.header("X-Per-Page")).isEqualTo("2");
        assertThat(second.header("X-Prev-Page")).isEqualTo("1");
        assertThat(second.header("X-Next-Page")).isEqualTo("3");
        assertThat(second.header("X-Total")).isEqualTo("5");
        assertThat(second.header("X-Total-Pages")).isEqualTo("3");
        assertThat(second.header("Link"))
                .contains("rel=\"prev\"", "rel=\"next\"", "rel=\"first\"", "rel=\"last\"")
                .contains(GITLAB.url()
                        + "/api/v4/projects?membership=true&order_by=created_at&owned=false&page=3&per_page=2&");
        Web.Answer last = web.get("/api/v4/projects?membership=true&per_page=2&page=3");
        assertThat(last.header("X-Next-Page")).isEmpty();
        assertThat(last.header("Link")).doesNotContain("rel=\"next\"");
    }

    @Test
    void clampsPerPageAndRefusesNonsense() {
        assertThat(web.get("/api/v4/projects?per_page=1000").header("X-Per-Page"))
                .isEqualTo("100");
        assertThat(web.get("/api/v4/projects?per_page=none").status()).isEqualTo(400);
        assertThat(web.get("/api/v4/projects?page=0").status()).isEqualTo(400);
    }

    @Test
    void walksAllProjectsByKeyset() {
        List<Long> ids = new ArrayList<>();
        String next = "/api/v4/projects?membership=true&pagination=keyset&order_by=id&sort=asc&per_page=2&simple=true";
        while (!next.isEmpty()) {
            Web.Answer page = web.get(next);
            page.json().forEach(project -> ids.add(project.path("id").asLong()));
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(ids).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void refusesKeysetInAnotherOrder() {
        Web.Answer refused = web.get("/api/v4/projects?pagination=keyset&order_by=name");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.body())
                .isEqualTo("{\"error\":\"Keyset pagination is not yet available for this type of request\"}");
    }

    @Test
    void filtersProjects() {
        assertThat(paths("membership=true&archived=true")).containsExactly("acme/platform/old-network");
        assertThat(paths("search=landing")).containsExactly("acme/platform/landing-zone");
        assertThat(paths("topic=demo")).containsExactly("acme/platform/landing-zone");
        assertThat(paths("visibility=internal")).containsExactly("acme/platform/handbook");
        assertThat(GITLAB.as("guest")
                        .get("/api/v4/projects?min_access_level=20")
                        .body())
                .isEqualTo("[]");
        assertThat(GITLAB.as("outsider").get("/api/v4/projects?membership=true").body())
                .isEqualTo("[]");
        assertThat(web.get("/api/v4/projects?visibility=odd").status()).isEqualTo(400);
    }

    private List<String> paths(String query) {
        List<String> paths = new ArrayList<>();
        for (JsonNode project : web.get("/api/v4/projects?" + query).json()) {
            paths.add(project.path("path_with_namespace").asString());
        }
        return paths;
    }

    @Test
    void ordersAsAsked() {
        List<String> byName = paths("membership=true&order_by=name&sort=asc");
        assertThat(byName).first().isEqualTo("acme/platform/blank-slate");
        assertThat(paths("membership=true&order_by=name&sort=desc")).containsExactlyElementsOf(byName.reversed());
        assertThat(web.get("/api/v4/projects?order_by=magic").status()).isEqualTo(400);
    }

    @Test
    void writesTheShortFormWhenAsked() {
        JsonNode simple =
                web.get("/api/v4/projects?membership=true&simple=true").json().get(0);
        assertThat(simple.has("permissions")).isFalse();
        assertThat(simple.path("namespace").path("full_path").asString()).isEqualTo("acme/platform");
        JsonNode full = web.get("/api/v4/projects?membership=true").json().get(0);
        assertThat(full.path("permissions")
                        .path("group_access")
                        .path("access_level")
                        .asInt())
                .isEqualTo(50);
        assertThat(full.path("permissions").path("project_access").isNull()).isTrue();
    }
}
