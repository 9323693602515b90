package dev.slipway.gitlab.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits and maintenance as an administrator switches them, and listings of ten thousand. */
class SettingsTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private final Web web = GITLAB.as("developer");

    private Web.Answer control(String path, String body) {
        return GITLAB.web()
                .json(
                        "POST",
                        GITLAB.roster().controlUrl() + path,
                        body,
                        "Authorization",
                        "Bearer " + GITLAB.roster().controlToken());
    }

    @AfterEach
    void everythingAsItWas() {
        control("/settings", "{\"requests_per_minute\":0,\"maintenance\":false,\"rate_limit_headers\":true}");
    }

    @Test
    void tellsTheLimitOnEveryAnswerAndRefusesWhatIsTooMuch() {
        assertThat(web.get("/api/v4/user").header("RateLimit-Limit")).isEqualTo("2000");
        control("/settings", "{\"requests_per_minute\":2}");
        assertThat(web.get("/api/v4/user").header("RateLimit-Remaining")).isEqualTo("1");
        assertThat(web.get("/api/v4/nothing").header("RateLimit-Observed")).isEqualTo("2");
        Web.Answer refused = web.get("/api/v4/user");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("Retry later\n");
        assertThat(refused.header("RateLimit-Name")).isEqualTo("throttle_authenticated_api");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(GITLAB.as("owner").get("/api/v4/user").status()).isEqualTo(200);
        control("/settings", "{\"requests_per_minute\":0,\"rate_limit_headers\":false}");
        assertThat(web.get("/api/v4/user").header("RateLimit-Limit")).isEmpty();
        assertThat(control("/settings", "{\"speed\":1}").status()).isEqualTo(400);
    }

    @Test
    void answersNothingDuringMaintenance() {
        control("/settings", "{\"maintenance\":true}");
        for (String path : new String[] {"/api/v4/user", "/users/sign_in", "/oauth/token/info"}) {
            assertThat(web.get(path).status()).as(path).isEqualTo(503);
        }
    }

    @Test
    void listsTenThousandProjectsInAHundredPages() {
        control("/generate", "{\"group\":\"huge\",\"projects\":10100}");
        Web administrator = GITLAB.as("administrator");
        Web.Answer numbered = administrator.get("/api/v4/groups/huge/projects?per_page=100&simple=true");
        assertThat(numbered.header("X-Total")).isEmpty();
        assertThat(numbered.header("Link")).contains("rel=\"next\"").doesNotContain("rel=\"last\"");
        assertThat(administrator.get("/api/v4/projects?per_page=100&page=502").status())
                .isEqualTo(405);
        Set<Long> seen = new HashSet<>();
        String next = "/api/v4/projects?pagination=keyset&order_by=id&sort=asc&per_page=100&search=generated";
        int pages = 0;
        while (!next.isEmpty()) {
            Web.Answer page = administrator.get(next);
            page.json().forEach(project -> seen.add(project.path("id").asLong()));
            Matcher link = Pattern.compile("<([^>]+)>; rel=\"next\"").matcher(page.header("Link"));
            next = link.find() ? link.group(1) : "";
            pages++;
        }
        assertThat(seen).hasSize(10_100);
        assertThat(pages).isEqualTo(101);
    }
}
